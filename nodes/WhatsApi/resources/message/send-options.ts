import type { IDataObject } from 'n8n-workflow';
import { defaultCountryCode } from '../../../shared/fields/default-country-code';
import { future } from '../../../shared/values/formats';
import type { Field, Params } from '../../../shared/fields/field';
import { idempotencyKey as keyFormat } from '../../formats';

const dryRun = {
	displayName: 'Dry Run',
	name: 'dryRun',
	type: 'boolean',
	default: true,
	description:
		'Whether to only try it out: WhatsAPI acts as if it sent the message, and nobody gets one',
} as const satisfies Field;

export const idempotencyKey = {
	displayName: 'Idempotency Key',
	name: 'idempotencyKey',
	type: 'string',
	default: '',
	notBlank: true,
	format: keyFormat,
	placeholder: 'e.g. order-1234-shipped',
	description:
		'Protects from sending twice: within 24 hours, WhatsAPI sends no second message with the same key. Without this option, each item gets a key of its own, which stays the same when this execution is retried. Enter one yourself, different for each message, so that other executions do not send it again either.',
} as const satisfies Field;

const metadata = {
	displayName: 'Metadata',
	name: 'metadata',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true },
	placeholder: 'Add field',
	default: {},
	description:
		'Your own notes on the message, such as an order number. The WhatsAPI Trigger puts them out with each status.',
	options: [
		{
			displayName: 'Field',
			name: 'field',
			values: [
				{
					displayName: 'Name',
					name: 'name',
					type: 'string',
					default: '',
					required: true,
					placeholder: 'e.g. orderId',
				},
				{
					displayName: 'Value',
					name: 'value',
					type: 'string',
					default: '',
					placeholder: 'e.g. 1234',
				},
			],
		},
	],
} as const satisfies Field;

const metadataJson = {
	displayName: 'Metadata (JSON)',
	name: 'metadataJson',
	type: 'json',
	default: '{}',
	placeholder: 'e.g. {"orderId": "1234"}',
	description: "For programmers: the same as 'Metadata', for values that are not plain text",
} as const satisfies Field;

const sendAt = {
	displayName: 'Send At',
	name: 'sendAt',
	type: 'dateTime',
	default: '',
	notBlank: true,
	format: future,
	description:
		"When to send it, instead of now. In the time zone of the workflow, which you find in the workflow's settings.",
} as const satisfies Field;

/** Of templates. */
export const flattenLineBreaks = {
	displayName: 'Flatten Line Breaks',
	name: 'flattenLineBreaks',
	type: 'boolean',
	default: true,
	description:
		'Whether to make one line of values that have line breaks or tabs, which WhatsApp rejects in the variables of templates. Without this option, such an item is an error.',
} as const satisfies Field;

/** What every send can have, one message or many. */
export const sendOptions = [defaultCountryCode, dryRun, metadata, metadataJson, sendAt] as const;

export type SendOptions = Partial<Params<typeof sendOptions>>;

/** The same in the body of a send: https://whatsapi.cc/developers, POST /send-message, Request fields. */
export function optionalFields({ dryRun, metadata, metadataJson, sendAt }: SendOptions) {
	const fields = (metadata?.field ?? []).map(({ name, value }) => [name, value] as const);
	const all: IDataObject = { ...metadataJson, ...Object.fromEntries(fields) };
	return {
		...(sendAt && { sendAt }),
		...(Object.keys(all).length > 0 && { metadata: all }),
		...(dryRun && { dry_run: true }),
	};
}
