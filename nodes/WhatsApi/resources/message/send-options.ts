import type { IDataObject } from 'n8n-workflow';
import { defaultCountryCode } from '../../../shared/fields/default-country-code';
import { rowsOf } from '../../../shared/fields/collections';
import { nameField } from '../../../shared/fields/record-fields';
import { future } from '../../../shared/values/formats';
import type { Field, Params } from '../../../shared/fields/field';
import { idempotencyKey as keyFormat } from '../../formats';

const dryRun = {
	displayName: 'Dry Run',
	name: 'dryRun',
	type: 'boolean',
	default: true,
	description: 'Whether to simulate sending. No one receives a message.',
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
		'Prevents duplicates: WhatsAPI sends only one message per key within 24 hours. By default, each item gets a unique key that stays the same when the execution is retried. Set your own (unique for each message, e.g. an order number) to prevent duplicates across executions.',
} as const satisfies Field;

const metadata = {
	displayName: 'Metadata',
	name: 'metadata',
	...rowsOf({
		displayName: 'Field',
		name: 'field',
		values: [
			{ ...nameField, placeholder: 'e.g. orderId' },
			{
				displayName: 'Value',
				name: 'value',
				type: 'string',
				default: '',
				placeholder: 'e.g. 1234',
			},
		],
	}),
	placeholder: 'Add field',
	description:
		'Your own data to store with the message, such as an order number. The WhatsAPI Trigger outputs it with each status.',
} as const satisfies Field;

const metadataJson = {
	displayName: 'Metadata (JSON)',
	name: 'metadataJson',
	type: 'json',
	default: '{}',
	placeholder: 'e.g. {"orderId": "1234"}',
	description: "Advanced: same as 'Metadata', but as JSON",
} as const satisfies Field;

const sendAt = {
	displayName: 'Send At',
	name: 'sendAt',
	type: 'dateTime',
	default: '',
	notBlank: true,
	format: future,
	description:
		"When to send the message. Uses the workflow's time zone (see the workflow settings).",
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
