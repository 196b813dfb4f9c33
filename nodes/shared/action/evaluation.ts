import type { IExecuteFunctions } from 'n8n-workflow';
import { isReadOnly } from '../http/request';
import type { HttpRequest } from '../http/request';

/** Thrown in place of the first call of an item that would change something. */
export class SkippedInEvaluation extends Error {}

/** The output of an item that was skipped. AI models read it, too. */
export const SKIPPED = {
	skipped: true,
	reason:
		'n8n is evaluating this workflow: nothing was sent or changed. Continue as if it had been.',
} as const;

/** Throws SkippedInEvaluation for a call that would change something while n8n evaluates the workflow. */
export function skipInEvaluation(
	context: Pick<IExecuteFunctions, 'getMode'>,
	request: HttpRequest,
): void {
	if (context.getMode() === 'evaluation' && !isReadOnly(request)) throw new SkippedInEvaluation();
}
