import type { IHookFunctions, INodeProperties } from 'n8n-workflow';
import { asText } from '../../shared/values/json';
import { toN8nProperty } from '../../shared/fields/to-n8n-property';
import { ExplainedError } from '../../shared/http/explained-error';
import type { Connection } from '../../shared/http/transport';
import { instance } from '../locators';

/** The number to register the webhook for. With manual registration, the trigger gets the events of all. */
export const numberField = (ways: string[]): INodeProperties => ({
	...toN8nProperty(instance),
	displayOptions: { show: { registration: ways } },
});

/** The name of that number; throws ExplainedError if there is none. */
export function numberOf(context: IHookFunctions, connection: Connection): string {
	const chosen = context.getNodeParameter('instance', '', { extractValue: true });
	const number = asText(chosen)?.trim() || connection.credentialField('numberId');
	if (number) return number;
	throw new ExplainedError(
		"The trigger doesn't know which number to use",
		"Select a 'Number', or enter the Number ID in the credential.",
	);
}
