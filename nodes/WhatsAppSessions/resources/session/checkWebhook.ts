import { operation } from '../../../shared/action/operation';
import {
	describeWebhook,
	expectedWebhook,
	findWebhook,
} from '../../../shared/trigger/registration/repair/check';
import { triggerUrl } from '../../../shared/trigger/registration/repair/fields';
import { optionsOf } from '../../../shared/fields/collections';
import { events, registrationPath, sessionRegistry } from './webhook';

export const checkWebhook = operation({
	name: 'Check Webhook',
	value: 'checkWebhook',
	action: 'Check webhook of trigger',
	description:
		'Find out whether the gateway still sends the events of a trigger to its URL (experimental)',
	fields: [triggerUrl, events, optionsOf([registrationPath])],
	async run({ events: chosen, options, ...entered }, api) {
		const expected = expectedWebhook(entered, api, chosen.map(String));
		const registry = sessionRegistry(api, options.registrationPath);
		return describeWebhook(expected, await findWebhook(registry, expected));
	},
});
