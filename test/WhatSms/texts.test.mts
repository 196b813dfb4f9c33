import type { IDataObject } from 'n8n-workflow';
import { startWhatSms } from '../../sandbox/whatsms/start.mts';
import type { WhatSmsSandbox } from '../../sandbox/whatsms/start.mts';
import { skipWaits } from '../support/clock.mts';
import { run } from './whatsms.mts';

skipWaits();

const MARKDOWN = '**Hello** Ana\n\n- one\n- two\n\nBye';
const CONVERTED = '*Hello* Ana\n\n- one\n- two\n\nBye';

let sandbox: WhatSmsSandbox;
let origin: IDataObject;

beforeEach(async () => {
	sandbox = await startWhatSms();
	const { message, ticket } = sandbox.receive({ number: '351910000000', text: 'Olá' });
	origin = { gateway: 'whatSms', ticketId: ticket.id, messageId: message.id, channel: 'whatsapp' };
});
afterEach(() => sandbox.stop());

const write = async (operation: string, options: IDataObject, settings = {}) =>
	await run(
		sandbox,
		{
			resource: 'message',
			operation,
			...(operation === 'send' && { ticketId: { __rl: true, mode: 'id', value: origin.ticketId } }),
			...(operation === 'sendToNumber' && { to: '910 000 000', channel: 'whatsapp' }),
			messageType: 'text',
			message: MARKDOWN,
			options,
		},
		[origin],
		settings,
	);

const texts = () =>
	sandbox.ledger.calls
		.filter(
			({ method, path, accepted }) => method === 'POST' && path.endsWith('/messages') && accepted,
		)
		.map(({ body }) => (body as { body: string }).body);

test.each([
	['reply', {}, CONVERTED],
	['reply', { convertMarkdown: false }, MARKDOWN],
	['send', {}, MARKDOWN],
	['send', { convertMarkdown: true }, CONVERTED],
	['sendToNumber', { convertMarkdown: true, defaultCountryCode: '351' }, CONVERTED],
])('%s with %j', async (operation, options, text) => {
	const { error } = await write(operation, options);
	expect(error).toBeUndefined();
	expect(texts()).toEqual([text]);
});

test('one message per paragraph, in order, and only the first of them quotes', async () => {
	const { items } = await write('reply', { sendAs: 'paragraphs', quote: true });
	expect(texts()).toEqual(['*Hello* Ana', '- one\n- two', 'Bye']);
	const bodies = sandbox.ledger.calls.map(({ body }) => (body as IDataObject).quotedMsgId);
	expect(bodies).toEqual([origin.messageId, undefined, undefined]);
	const { messageId, messageIds } = items[0]?.json ?? {};
	expect(messageIds).toHaveLength(3);
	expect(messageId).toBe((messageIds as string[])[2]);
});

test('what failed in the middle goes on there when n8n tries again', async () => {
	sandbox.failNext({ kind: 'delay', ms: 0 });
	sandbox.failNext({ kind: 'status', status: 400 });
	const settings = { retryOnFail: true, maxTries: 2, waitBetweenTries: 0 };
	const { error } = await write('reply', { sendAs: 'paragraphs' }, settings);
	expect(error).toBeUndefined();
	expect(texts()).toEqual(['*Hello* Ana', '- one\n- two', 'Bye']);
});

test('a message of spaces is no message', async () => {
	const { error } = await run(sandbox, {
		resource: 'message',
		operation: 'send',
		ticketId: { __rl: true, mode: 'id', value: origin.ticketId },
		messageType: 'text',
		message: '  \n ',
	});
	expect(error?.message).toContain("'Message' is empty");
	expect(texts()).toEqual([]);
});
