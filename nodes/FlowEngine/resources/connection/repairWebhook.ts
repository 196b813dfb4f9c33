import { operation } from '../../../shared/action/operation';
import { registryCallOf } from '../../../shared/action/registry-call';
import { expectedWebhook } from '../../../shared/trigger/registration/repair/check';
import { replaceOther, triggerUrl } from '../../../shared/trigger/registration/repair/fields';
import {
	repairWebhook as repair,
	writeWebhook,
} from '../../../shared/trigger/registration/repair/repair';
import { optionsOf } from '../../../shared/fields/collections';
import { account } from '../../locators';
import { flowEngineWebhook } from '../../trigger/flowengine-webhook';
import { subscribedEvents } from '../../trigger/subscribed-events';
import { events, evolutionRegistry, NAME, tokenHeader } from './webhook';

export const repairWebhook = operation({
	name: 'Repair Webhook',
	value: 'repairWebhook',
	action: 'Repair webhook of trigger',
	description:
		"Register the URL of a trigger again if it's missing or wrong. Requires the Webhook Token in the credential.",
	forPeopleOnly: true,
	fields: [account, triggerUrl, events, optionsOf([replaceOther, tokenHeader])],
	async run({ account, events: chosen, options, ...entered }, api) {
		const expected = expectedWebhook(entered, api, subscribedEvents(chosen.map(String)));
		if (api.credentialField('managementApiKey') !== '') {
			const slot = flowEngineWebhook(registryCallOf(api), account);
			return { account, ...(await writeWebhook(slot, expected)) };
		}
		const registry = evolutionRegistry(api, account, options.headerName);
		const mayReplace = options.replaceExisting ?? false;
		return { account, ...(await repair(registry, expected, { name: NAME, mayReplace })) };
	},
});
