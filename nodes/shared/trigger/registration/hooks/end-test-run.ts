import { sleep } from 'n8n-workflow';
import type { IHookFunctions } from 'n8n-workflow';
import { registrationState } from '../registration-state';

const PAUSES_MS = [0, 1_000, 2_000];

/**
 * Removes the test URL and never throws: n8n would not retry, would leave the URL open, would show this
 * error in place of the reason why the test run failed to start, and (2.41) could start no other test run
 * until it is restarted.
 */
export async function endTestRun(
	context: IHookFunctions,
	remove: () => Promise<boolean>,
): Promise<boolean> {
	const { name } = context.getNode();
	const { registered, replaced } = registrationState(context);
	const hasBegun = Boolean(registered ?? replaced);
	for (const pause of hasBegun ? PAUSES_MS : [0]) {
		await sleep(pause);
		try {
			return await remove();
		} catch (error) {
			const { message } = error as Error;
			context.logger.warn(`${name} couldn't remove its test URL: ${message}`);
		}
	}
	if (replaced) {
		context.logger.error(
			`${name} couldn't restore the webhook that its test replaced. Unpublish the workflow and publish it again.`,
		);
	}
	return true;
}
