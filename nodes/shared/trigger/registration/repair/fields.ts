import type { Field } from '../../../fields/field';
import type { Format } from '../../../values/formats';

/** n8n saves parameters with the workflow, so a token must not be among them. */
const productionUrl: Format = {
	expects: 'the Production URL of a trigger, without ?token= and what comes after it',
	read(text) {
		const url = URL.canParse(text.trim()) ? new URL(text.trim()) : undefined;
		const isProduction = url && !url.pathname.includes('/webhook-test/');
		return isProduction && /^https?:$/.test(url.protocol) && url.search === ''
			? url.href
			: undefined;
	},
};

/** Which trigger's webhook it is. */
export const triggerUrl = {
	displayName: 'Production URL of the Trigger',
	name: 'triggerUrl',
	type: 'string',
	default: '',
	required: true,
	format: productionUrl,
	placeholder: 'e.g. https://n8n.example.com/webhook/3fa85f64-5717-4562-b3fc-2c963f66afa6/webhook',
	description:
		'Open the trigger, open Webhook URLs, and copy the Production URL. Leave out ?token= and what comes after it.',
} as const satisfies Field;

/** One of the options of a repair. */
export const replaceOther = {
	displayName: 'Replace Existing Webhook',
	name: 'replaceExisting',
	type: 'boolean',
	default: false,
	description:
		"Whether to remove the webhook of another workflow or app if only one is allowed. It isn't restored later.",
} as const satisfies Field;
