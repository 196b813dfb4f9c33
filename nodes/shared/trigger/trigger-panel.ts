import type { INodeTypeDescription } from 'n8n-workflow';

interface Panel {
	/** Where the events come from: the gateway's name, "your WhatsApp server". */
	readonly source: string;
	/** Who sends them: the gateway's name, "your server". */
	readonly sender?: string;
	/** Completes "add the Test URL": "to your server". */
	readonly place: string;
	/** What makes an event happen, completes "then". */
	readonly trial: string;
	/** Whether the token is part of the URL. */
	readonly hasTokenInUrl?: true;
	/** Whether a test run takes the place of the published workflow. */
	readonly hasOneWebhook?: true;
}

/** What a trigger tells while it waits for an event, and once it is published. */
export function triggerPanel(panel: Panel): NonNullable<INodeTypeDescription['triggerPanel']> {
	const { source, sender = source, place, trial, hasTokenInUrl, hasOneWebhook } = panel;
	const [testUrl, productionUrl] = ['Test URL', 'Production URL'].map(
		(url) => `the ${url}${hasTokenInUrl ? ' (with its token)' : ''} ${place}`,
	);
	const test = `click "Execute step", then ${trial}.`;
	const testAlone = hasOneWebhook
		? ' Until the test ends (2 minutes at most), events go only to the test.'
		: '';
	return {
		header: `Pull in events from ${source}`,
		executionsHelp: {
			inactive: `<b>While building your workflow</b>, ${test} With 'Webhook Setup' set to Manual, add ${testUrl} first.<br><br><b>Once you're happy with your workflow</b>, publish it. With 'Webhook Setup' set to Manual, also add ${productionUrl}. Each event then runs the workflow in the background, and the runs appear in the Executions list.`,
			active: `<b>Your workflow is published.</b> Each event ${sender} sends to the Production URL runs it in the background; the runs appear in the Executions list.<br><br><b>To test a change</b>, ${test}${testAlone} With 'Webhook Setup' set to Manual, temporarily add ${testUrl}.`,
		},
		activationHint: `Once you've finished building your workflow, publish it to run it on every event. With 'Webhook Setup' set to Manual, first add ${productionUrl}.`,
	};
}
