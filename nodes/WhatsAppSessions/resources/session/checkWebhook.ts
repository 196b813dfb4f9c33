import { operation } from '../../../shared/action/operation';
import {
	checkWebhook as check,
	expectedWebhook,
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
		const registry = sessionRegistry(api, options.registrationPath);
		return await check(registry, expectedWebhook(entered, api, chosen.map(String)));
	},
});
