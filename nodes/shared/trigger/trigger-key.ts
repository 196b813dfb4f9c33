import type { IWebhookFunctions } from 'n8n-workflow';

/** What tells a trigger from all others in this process. */
export const triggerKey = (context: IWebhookFunctions): string =>
	`${context.getWorkflow().id}:${context.getNode().id}`;

/** A test run may be shown the same again, and knows nothing of what happened to the published workflow. */
export const isTestRun = (context: IWebhookFunctions): boolean => context.getMode() === 'manual';
