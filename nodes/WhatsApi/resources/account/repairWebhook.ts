import { operation } from '../../../shared/action/operation';
import { expectedWebhook } from '../../../shared/trigger/registration/repair/check';
import { replaceOther, triggerUrl } from '../../../shared/trigger/registration/repair/fields';
import { repairWebhook as repair } from '../../../shared/trigger/registration/repair/repair';
import { optionsOf } from '../../../shared/fields/collections';
import { accountRegistry, NAME } from './webhook';

export const repairWebhook = operation({
	name: 'Repair Webhook',
	value: 'repairWebhook',
	action: 'Repair webhook of trigger',
	description:
		"Register the URL of a trigger in WhatsAPI again if it's missing or wrong. Requires the Webhook Token in the credential.",
	forPeopleOnly: true,
	fields: [triggerUrl, optionsOf([replaceOther])],
	async run({ options, ...entered }, api) {
		const mayReplace = options.replaceExisting ?? false;
		return await repair(accountRegistry(api), expectedWebhook(entered, api), {
			name: NAME,
			mayReplace,
		});
	},
});
