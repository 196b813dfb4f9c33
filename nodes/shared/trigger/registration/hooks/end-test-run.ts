import { sleep } from 'n8n-workflow';
import type { IHookFunctions } from 'n8n-workflow';
import { registrationState } from '../registration-state';
import type { TriggerGateway } from '../../trigger-gateway';

const PAUSES_MS = [0, 1_000, 2_000];

/**
 * Removes the test URL, without ever throwing: n8n would not try again, would leave the URL open, would
 * show what is thrown here in place of why the test run could not begin, and could (2.41) begin no other
 * test run until it is restarted.
 */
export async function endTestRun(
	context: IHookFunctions,
	{ gateway: { name } }: TriggerGateway,
	remove: () => Promise<boolean>,
): Promise<boolean> {
	const { registered, replaced } = registrationState(context);
	const hasBegun = Boolean(registered ?? replaced);
	for (const pause of hasBegun ? PAUSES_MS : [0]) {
		await sleep(pause);
		try {
			return await remove();
		} catch (error) {
			const { message } = error as Error;
			context.logger.warn(`${name} Trigger could not remove its test URL: ${message}`);
		}
	}
	if (replaced) {
		context.logger.error(
			`${name} Trigger could not put back the webhook that its test run had replaced. Unpublish the workflow and publish it again.`,
		);
	}
	return true;
}
