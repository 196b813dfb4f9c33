import { defaultCountryCode } from '../../../shared/fields/default-country-code';
import type { IDataObject } from 'n8n-workflow';
import { asText, isObject } from '../../../shared/values/json';
import { ExplainedError } from '../../../shared/http/explained-error';
import { personWith } from '../../../shared/whatsapp/id-formats';
import { operation } from '../../../shared/action/operation';
import type { GatewayApi } from '../../../shared/action/operation';
import { path } from '../../../shared/http/path';
import type { HttpRequest } from '../../../shared/http/request';
import { phoneOf } from '../../../shared/whatsapp/people';
import { instance } from '../../locators';
import { omitEmpty } from '../../../shared/values/omit-empty';

/** WhatsApp looks at a longer list with suspicion. */
const MOST_AT_ONCE = 50;

export const checkNumbers = operation({
	name: 'Check Numbers',
	value: 'checkNumbers',
	action: 'Check numbers',
	description:
		'Find out which phone numbers are on WhatsApp, without writing to them. All items are looked up together.',
	fields: [
		instance,
		{
			displayName: 'Phone Number',
			name: 'number',
			type: 'string',
			default: '',
			required: true,
			formatBy: { option: 'defaultCountryCode', format: personWith },
			placeholder: 'e.g. +351 910 000 000',
			description: 'With its country code. Spaces, brackets and dashes do no harm.',
		},
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add option',
			default: {},
			options: [defaultCountryCode],
		},
	],
	async *batch(items, api) {
		for (const instance of new Set(items.map((item) => item.instance))) {
			const asked = [...items.entries()]
				.filter(([, item]) => item.instance === instance)
				.map(([place, { number }]) => ({ place, number: phoneOf(number) ?? number }));
			for (let first = 0; first < asked.length; first += MOST_AT_ONCE) {
				yield* lookUp(api, instance, asked.slice(first, first + MOST_AT_ONCE));
			}
		}
	},
});

interface Asked {
	readonly place: number;
	readonly number: string;
}

async function* lookUp(api: GatewayApi, instance: string, asked: readonly Asked[]) {
	const request = {
		method: 'POST',
		path: path`/chat/whatsappNumbers/${instance}`,
		readOnly: true,
		// It refuses a list with the same number twice.
		body: { numbers: [...new Set(asked.map(({ number }) => number))] },
	} as const satisfies HttpRequest;
	const found = await api.call(request, readFound).catch((error: ExplainedError) => error);
	for (const { place, number } of asked) {
		if (found instanceof Error) yield [place, found] as const;
		else yield [place, resultOf(number, found.get(number), instance)] as const;
	}
}

function resultOf(number: string, record: IDataObject | undefined, instance: string) {
	if (record) return { number, ...record, instance };
	return new ExplainedError(
		`The server said nothing about the number ${number}`,
		'Run this again in a moment.',
	);
}

/** By the number as it was asked for; the answers come in any order (observed). */
function readFound(body: unknown): Map<string, IDataObject> | undefined {
	if (!Array.isArray(body) || !body.every(isObject)) return undefined;
	return new Map(
		body.map(({ number, exists, jid, name }) => [
			String(number),
			exists === true
				? omitEmpty({ status: 'onWhatsApp', chatId: jid, name: asText(name) })
				: { status: 'notOnWhatsApp' },
		]),
	);
}
