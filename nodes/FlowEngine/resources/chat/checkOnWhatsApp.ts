import { defaultCountryCode } from '../../../shared/fields/default-country-code';
import type { IDataObject } from 'n8n-workflow';
import { asText, isObject, omitEmpty } from '../../../shared/values/json';
import { ExplainedError } from '../../../shared/http/explained-error';
import { personWith } from '../../../shared/whatsapp/id-formats';
import { operation } from '../../../shared/action/operation';
import type { GatewayApi, ItemIndex } from '../../../shared/action/operation';
import { path } from '../../../shared/http/path';
import type { HttpRequest } from '../../../shared/http/request';
import { phoneOf } from '../../../shared/whatsapp/people';
import { optionsOf } from '../../../shared/fields/collections';
import { account } from '../../locators';
import { phoneNumberWithOption } from '../../../shared/fields/phone-number';

/** WhatsApp is suspicious of longer lists. */
const MOST_AT_ONCE = 50;

export const checkOnWhatsApp = operation({
	name: 'Check on WhatsApp',
	value: 'checkOnWhatsApp',
	action: 'Check numbers',
	description:
		'Check which phone numbers are on WhatsApp, without messaging them. All items are checked in one request.',
	fields: [
		account,
		{
			...phoneNumberWithOption,
			formatBy: { option: 'defaultCountryCode', format: personWith },
		},
		optionsOf([defaultCountryCode]),
	],
	async *batch(items, api) {
		for (const account of new Set(items.map(({ params }) => params.account))) {
			const numbers = items
				.filter(({ params }) => params.account === account)
				.map(({ item, params: { number } }) => ({ item, number: phoneOf(number) ?? number }));
			for (let start = 0; start < numbers.length; start += MOST_AT_ONCE) {
				yield* lookUp(api, account, numbers.slice(start, start + MOST_AT_ONCE));
			}
		}
	},
});

interface NumberItem {
	readonly item: ItemIndex;
	readonly number: string;
}

async function* lookUp(api: GatewayApi, account: string, chunk: readonly NumberItem[]) {
	const request: HttpRequest = {
		method: 'POST',
		path: path`/chat/whatsappNumbers/${account}`,
		readOnly: true,
		// The server rejects lists with duplicates.
		body: { numbers: [...new Set(chunk.map(({ number }) => number))] },
	};
	const results = await api.call(request, readResults).catch((error: ExplainedError) => error);
	for (const { item, number } of chunk) {
		if (results instanceof Error) yield [item, results] as const;
		else yield [item, resultOf(number, results.get(number), account)] as const;
	}
}

function resultOf(number: string, record: IDataObject | undefined, account: string) {
	if (record) return { number, ...record, account };
	return new ExplainedError(
		`The server returned no result for ${number}`,
		'Try again in a moment.',
	);
}

/** The results, by the number that was requested. Their order is random (observed). */
function readResults(body: unknown): Map<string, IDataObject> | undefined {
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
