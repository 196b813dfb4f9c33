import { operation } from '../../../shared/action/operation';
import { expectedWebhook } from '../../../shared/trigger/registration/repair/check';
import { replaceOther, triggerUrl } from '../../../shared/trigger/registration/repair/fields';
import { repairWebhook as repair } from '../../../shared/trigger/registration/repair/repair';
import { optionsOf } from '../../../shared/fields/collections';
import { events, NAME, registrationPath, sessionRegistry } from './webhook';

export const repairWebhook = operation({
	name: 'Repair Webhook',
	value: 'repairWebhook',
	action: 'Repair webhook of trigger',
	description:
		'Register the URL of a trigger again (experimental). Requires the Webhook Token in the credential.',
	forPeopleOnly: true,
	fields: [triggerUrl, events, optionsOf([registrationPath, replaceOther])],
	async run({ events: chosen, options, ...entered }, api) {
		const registry = sessionRegistry(api, options.registrationPath);
		const mayReplace = options.replaceExisting ?? false;
		return await repair(registry, expectedWebhook(entered, api, chosen.map(String)), {
			name: NAME,
			mayReplace,
		});
	},
});
