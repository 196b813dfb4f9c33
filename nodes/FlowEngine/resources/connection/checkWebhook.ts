import { operation } from '../../../shared/action/operation';
import {
	checkWebhook as check,
	expectedWebhook,
} from '../../../shared/trigger/registration/repair/check';
import { triggerUrl } from '../../../shared/trigger/registration/repair/fields';
import { optionsOf } from '../../../shared/fields/collections';
import { account } from '../../locators';
import { subscribedEvents } from '../../trigger/subscribed-events';
import { events, evolutionRegistry, tokenHeader } from './webhook';

export const checkWebhook = operation({
	name: 'Check Webhook',
	value: 'checkWebhook',
	action: 'Check webhook of trigger',
	description:
		'Find out whether the server still sends the events of a trigger to its URL, with its token',
	fields: [account, triggerUrl, events, optionsOf([tokenHeader])],
	async run({ account, events: chosen, options, ...entered }, api) {
		const expected = expectedWebhook(entered, api, subscribedEvents(chosen.map(String)));
		const registry = evolutionRegistry(api, account, options.headerName);
		return { account, ...(await check(registry, expected)) };
	},
});
