import { operation } from '../../../shared/action/operation';
import { describeWebhook, findWebhook } from '../../../shared/trigger/registration/repair/check';
import { triggerUrl } from '../../../shared/trigger/registration/repair/fields';
import { events, expectedWebhook, registrationPath, sessionRegistry } from './webhook';

export const checkWebhook = operation({
	name: 'Check Webhook',
	value: 'checkWebhook',
	action: 'Check webhook of trigger',
	description:
		'Find out whether the gateway still sends the events of a trigger to its URL (experimental)',
	fields: [
		triggerUrl,
		events,
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add option',
			default: {},
			options: [registrationPath],
		},
	],
	async run({ options, ...entered }, api) {
		const expected = expectedWebhook(entered, api);
		const registry = sessionRegistry(api, options.registrationPath);
		return describeWebhook(expected, await findWebhook(registry, expected));
	},
});
