import type { IDataObject } from 'n8n-workflow';
import { parallelRequests } from '../../../shared/fields/parallel-requests';
import { operation } from '../../../shared/action/operation';
import { convertMarkdown, sendAs } from '../../../shared/text/options';
import { partsOf } from '../../../shared/text/parts';
import { msBeforePart, typingSpeed } from '../../../shared/text/typing';
import { phoneKey } from '../../../shared/whatsapp/same-phone';
import { optionsOf } from '../../../shared/fields/collections';
import { to } from '../../fields';
import { LONGEST_TEXT } from '../../formats';
import { readAccepted, sendRequest } from './one-send';
import { idempotencyKey, sendOptions } from './send-options';
import { waitForAll, waitOptions } from './wait-until';
import { messageField } from '../../../shared/fields/message';

export const send = operation({
	name: 'Send',
	value: 'send',
	action: 'Send message',
	description:
		"Send a text to someone who messaged you in the last 24 hours. For anyone else, use 'Send Template'.",
	fields: [
		to,
		{
			...messageField,
			placeholder: 'e.g. Hello! Your order is on its way.',
		},
		optionsOf([
			convertMarkdown,
			idempotencyKey,
			parallelRequests,
			sendAs,
			...sendOptions,
			typingSpeed,
			...waitOptions,
		]),
	],
	orderingKey: ({ to }) => phoneKey(to),
	async run({ to, message, options }, api) {
		const sent: IDataObject[] = [];
		const { sendAt, dryRun, typingSpeed } = options;
		const speed = sendAt || dryRun ? 'none' : typingSpeed;
		for (const [index, { text }] of partsOf(message, options, LONGEST_TEXT).entries()) {
			const one = { to, content: { message: text }, options };
			const request = {
				...sendRequest(one, index + 1),
				typingMs: msBeforePart(text, index, speed),
			};
			sent.push(await api.call(request, readAccepted(one)));
		}
		return mergeRecords(sent);
	},
	afterAll: waitForAll,
});

/** Several parts come out as one item: the last part's, with the IDs of all. */
function mergeRecords(sent: readonly IDataObject[]): IDataObject {
	const last = sent.at(-1) ?? {};
	if (sent.length === 1) return last;
	return {
		...last,
		messageIds: sent.map(({ messageId }) => messageId),
		idempotencyReplayed: sent.every(({ idempotencyReplayed }) => idempotencyReplayed),
	};
}
