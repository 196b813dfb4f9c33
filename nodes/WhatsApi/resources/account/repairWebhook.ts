import { operation } from '../../../shared/action/operation';
import { replaceOther, triggerUrl } from '../../../shared/trigger/registration/repair/fields';
import { repairWebhook as repair } from '../../../shared/trigger/registration/repair/repair';
import { accountRegistry, expectedWebhook, NAME } from './webhook';

export const repairWebhook = operation({
	name: 'Repair Webhook',
	value: 'repairWebhook',
	action: 'Repair webhook of trigger',
	description:
		"Register the URL of a trigger in WhatsAPI again if it's missing or wrong. Requires the Webhook Token in the credential.",
	forPeopleOnly: true,
	fields: [
		triggerUrl,
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add option',
			default: {},
			options: [replaceOther],
		},
	],
	async run({ options, ...entered }, api) {
		const mayReplace = options.replaceExisting ?? false;
		return await repair(accountRegistry(api), expectedWebhook(entered, api), {
			name: NAME,
			mayReplace,
		});
	},
});
