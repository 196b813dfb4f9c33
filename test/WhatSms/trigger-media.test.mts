import { until } from '../sandbox/until.mts';
import { pass, startClock, stopClock } from '../support/clock.mts';
import { live, stopAll } from './trigger.mts';

const NUMBER = '351910000000';
const FILE = Buffer.from('%PDF-1.7, as it were');
const file = FILE.toString('base64');
const options = { downloadMedia: true, lookUpQuestions: 'never' };

afterEach(async () => {
	startClock();
	await stopAll();
});

test('a file is found among the messages of its ticket', async () => {
	const { sandbox, items, calls } = await live({ options });
	const { ticket } = sandbox.receive({
		number: NUMBER,
		text: 'the invoice',
		mediaType: 'document',
		file,
		fileName: 'invoice 7.pdf',
	});
	const [item] = await items();
	expect(item?.json).toMatchObject({ text: 'the invoice', media: { kind: 'document' } });
	expect(item?.json).not.toHaveProperty('mediaError');
	expect(Buffer.from(item?.binary?.data?.data ?? '', 'base64')).toEqual(FILE);
	expect(item?.binary?.data).toMatchObject({ fileName: 'invoice 7.pdf' });
	expect(calls()).toEqual([`/tickets/${ticket.id}/messages`]);
});

test.each([
	['audio', 'ogg', 'audio/ogg'],
	['image', 'jpg', 'image/jpeg'],
] as const)('%s that the server says nothing about has a name and a type', async (...row) => {
	const [mediaType, ending, mimeType] = row;
	const { sandbox, items } = await live({ options });
	sandbox.receive({ number: NUMBER, text: '', mediaType, file });
	const [item] = await items();
	const fileName = `${String(item?.json.messageId)}.${ending}`;
	expect(item?.binary?.data).toMatchObject({ fileName, mimeType });
});

test.each([
	['newest first', 'newestFirst', 1],
	['oldest first', 'oldestFirst', 2],
] as const)('in a long ticket, too: %s', async (_, order, pages) => {
	const { sandbox, items, calls } = await live({ options, variant: { order } });
	const webhook = sandbox.webhook;
	sandbox.webhook = null;
	for (let i = 0; i < 230; i++) sandbox.receive({ number: NUMBER, text: `${i}` });
	sandbox.webhook = webhook;
	sandbox.receive({ number: NUMBER, text: 'last', mediaType: 'image', file });
	const [item] = await items();
	expect(item?.binary).toBeDefined();
	expect(calls().filter((path) => path.endsWith('/messages'))).toHaveLength(pages);
});

test('a file that WhatSMS sends the URL of is not looked for', async () => {
	const { sandbox, items, calls } = await live({ options });
	const mediaUrl = sandbox.receive({ number: NUMBER, text: '', file }).message.mediaUrl;
	await items();
	sandbox.ledger.clear();
	const message = { id: 'message', body: '', fromMe: false, mediaType: 'image', mediaUrl };
	sandbox.emit('message.received', { message, ticket: { id: 'ticket' } });
	const [, item] = await items();
	expect(item?.binary).toBeDefined();
	expect(calls()).toEqual([]);
});

test.each([
	['shows no URL', {}, "doesn't contain its URL"],
	['shows one in a private network', { mediaUrl: 'http://10.0.0.1/a.jpg' }, 'private network'],
])('the message runs if the ticket %s', async (_, media, words) => {
	const { sandbox, items } = await live({ options });
	sandbox.receive({ number: NUMBER, text: 'look', mediaType: 'image', ...media });
	const [item] = await items();
	expect(item?.json).toMatchObject({ text: 'look', mediaError: expect.stringContaining(words) });
});

test('texts, and files without the option, are not looked for', async () => {
	const texts = await live({ options });
	texts.sandbox.receive({ number: NUMBER, text: 'Olá' });
	const files = await live({ options: { lookUpQuestions: 'never' } });
	files.sandbox.receive({ number: NUMBER, text: '', mediaType: 'image', file });
	expect(await texts.items()).toHaveLength(1);
	expect(await files.items()).toHaveLength(1);
	expect([...texts.calls(), ...files.calls()]).toEqual([]);
});

test('what one person sends in a row runs the workflow once, in each ticket', async () => {
	stopClock();
	const combine = { silence: { seconds: 1, longestSeconds: 8, output: 'oneItem' } };
	const { sandbox, server, items } = await live({ options: { ...options, combine } });
	const at = (second: number) => `2026-01-15T10:30:0${second}Z`;
	const send = (id: string, ticketId: string, second: number, more: object = {}) => {
		sandbox.emit('message.received', {
			message: { id, body: id, fromMe: false, createdAt: at(second), ...more },
			ticket: { id: ticketId, status: 'open' },
			contact: { id: 'ana', name: 'Ana', number: NUMBER },
		});
	};
	send('one', 'ticket', 1);
	await until(() => server.inNode === 1);
	send('two', 'ticket', 2);
	send('by SMS', 'another ticket', 3);
	await until(() => server.inNode === 3);
	await pass(1_000);
	const texts = (await items()).map(({ json }) => json.text);
	expect(texts.toSorted()).toEqual(['by SMS', 'one\ntwo']);
});
