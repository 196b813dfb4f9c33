import { operation } from '../../../shared/action/operation';
import { registryCallOf } from '../../../shared/action/registry-call';
import { replaceOther, triggerUrl } from '../../../shared/trigger/registration/repair/fields';
import {
	repairWebhook as repair,
	writeWebhook,
} from '../../../shared/trigger/registration/repair/repair';
import { account } from '../../locators';
import { flowEngineWebhook } from '../../trigger/flowengine-webhook';
import { events, evolutionRegistry, expectedWebhook, NAME, tokenHeader } from './webhook';

export const repairWebhook = operation({
	name: 'Repair Webhook',
	value: 'repairWebhook',
	action: 'Repair webhook of trigger',
	description:
		"Register the URL of a trigger again if it's missing or wrong. Requires the Webhook Token in the credential.",
	forPeopleOnly: true,
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
			options: [replaceOther, tokenHeader],
		},
	],
	async run({ account, options, ...entered }, api) {
		const expected = expectedWebhook(entered, api);
		if (api.credentialField('managementApiKey') !== '') {
			const slot = flowEngineWebhook(registryCallOf(api), account);
			return { account, ...(await writeWebhook(slot, expected)) };
		}
		const registry = evolutionRegistry(api, account, options.headerName);
		const mayReplace = options.replaceExisting ?? false;
		return { account, ...(await repair(registry, expected, { name: NAME, mayReplace })) };
	},
});
