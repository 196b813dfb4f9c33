import { operation } from '../../../shared/action/operation';
import { describeWebhook, findWebhook } from '../../../shared/trigger/registration/repair/check';
import { triggerUrl } from '../../../shared/trigger/registration/repair/fields';
import { account } from '../../locators';
import { events, evolutionRegistry, expectedWebhook, tokenHeader } from './webhook';

export const checkWebhook = operation({
	name: 'Check Webhook',
	value: 'checkWebhook',
	action: 'Check webhook of trigger',
	description:
		'Find out whether the server still sends the events of a trigger to its URL, with its token',
	fields: [
		account,
		triggerUrl,
		events,
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add option',
			default: {},
			options: [tokenHeader],
		},
	],
	async run({ account, options, ...entered }, api) {
		const expected = expectedWebhook(entered, api);
		const registry = evolutionRegistry(api, account, options.headerName);
		return { account, ...describeWebhook(expected, await findWebhook(registry, expected)) };
	},
});
