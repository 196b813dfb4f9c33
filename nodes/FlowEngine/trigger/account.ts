import type { IHookFunctions, INodeProperties } from 'n8n-workflow';
import { asText } from '../../shared/values/json';
import { toN8nProperty } from '../../shared/fields/to-n8n-property';
import { ExplainedError } from '../../shared/http/explained-error';
import type { Connection } from '../../shared/http/transport';
import { account } from '../locators';

/** The account to register the webhook for. With manual registration, the trigger gets the events of all. */
export const accountField: INodeProperties = {
	...toN8nProperty(account),
	displayOptions: { show: { registration: ['automatic'] } },
};

/** The name of that account; throws ExplainedError if there is none. */
export function accountOf(context: IHookFunctions, connection: Connection): string {
	const chosen = context.getNodeParameter('account', '', { extractValue: true });
	const account = asText(chosen)?.trim() || connection.credentialField('numberId');
	if (account) return account;
	throw new ExplainedError(
		"The trigger doesn't know which WhatsApp account to use",
		"Select a 'WhatsApp Account', or enter the Instance Name or Number ID in the credential.",
	);
}
