import { operation } from '../../../shared/action/operation';
import {
	checkWebhook as check,
	expectedWebhook,
} from '../../../shared/trigger/registration/repair/check';
import { triggerUrl } from '../../../shared/trigger/registration/repair/fields';
import { accountRegistry } from './webhook';

export const checkWebhook = operation({
	name: 'Check Webhook',
	value: 'checkWebhook',
	action: 'Check webhook of trigger',
	description:
		'Find out whether WhatsAPI still sends delivery statuses to the URL of a trigger, with its token',
	fields: [triggerUrl],
	async run(entered, api) {
		return await check(accountRegistry(api), expectedWebhook(entered, api));
	},
});
