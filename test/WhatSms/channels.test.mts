import type { IDataObject } from 'n8n-workflow';
import { startWhatSms } from '../../sandbox/whatsms/start.mts';
import type { WhatSmsSandbox } from '../../sandbox/whatsms/start.mts';
import { run } from './whatsms.mts';

type Channel = 'sms' | 'telegram' | 'whatsapp';

const MARKDOWN = '# Olá\n\n**Ana**, veja:\n\n- `um`\n- [dois](https://x.example/2)';
const FORMATTED = '*Olá*\n\n*Ana*, veja:\n\n- `um`\n- dois: https://x.example/2';
const PLAIN = 'Olá\n\nAna, veja:\n\n- um\n- dois: https://x.example/2';

let sandbox: WhatSmsSandbox;
beforeEach(async () => {
	sandbox = await startWhatSms();
});
afterEach(() => sandbox.stop());

/** Sends in a ticket on a channel; the trigger's item names it, or does not. */
async function write(
	operation: string,
	channel: Channel,
	message: IDataObject,
	{ isKnown = false, ...options }: IDataObject = {},
) {
	const { ticket } = sandbox.receive({ number: '351910000000', text: 'Olá', channel });
	const origin = { gateway: 'whatSms', ticketId: ticket.id, ...(isKnown === true && { channel }) };
	const parameters = {
		...(operation === 'send' && { ticketId: { __rl: true, mode: 'id', value: ticket.id } }),
		...(operation === 'sendToNumber' && { to: '351910000000', channel }),
	};
	const { error, items } = await run(
		sandbox,
		{
			...{ resource: 'message', operation, messageType: 'text', ...parameters, ...message },
			options: { convertMarkdown: true, typingSpeed: 'none', ...options },
		},
		[origin],
	);
	expect(error).toBeUndefined();
	return items[0]?.json;
}

const sent = () =>
	sandbox.ledger.calls
		.filter(({ method, path }) => method === 'POST' && path.endsWith('/messages'))
		.map(({ body }) => body);
const looked = () =>
	sandbox.ledger.calls.filter(
		({ method, path }) => method === 'GET' && /\/tickets\/[^/]+$/.test(path),
	).length;

describe.each(['reply', 'send', 'sendToNumber'])('%s', (operation) => {
	test.each<[Channel, string]>([
		['sms', PLAIN],
		['telegram', PLAIN],
		['whatsapp', FORMATTED],
	])('on %s', async (channel, body) => {
		await write(operation, channel, { message: MARKDOWN });
		expect(sent()).toEqual([{ body }]);
		expect(looked()).toBe(operation === 'sendToNumber' ? 0 : 1);
	});
});

test("reply takes the channel from the trigger's item", async () => {
	await write('reply', 'sms', { message: MARKDOWN }, { isKnown: true });
	expect(sent()).toEqual([{ body: PLAIN }]);
	expect(looked()).toBe(0);
});

test.each([
	['nothing is formatted', 'Olá, 2*3*4=24', {}],
	['nothing is converted', '**Olá**', { convertMarkdown: false }],
])('where %s, nothing is looked up', async (_, message, options) => {
	await write('reply', 'sms', { message }, options);
	expect(sent()).toEqual([{ body: message }]);
	expect(looked()).toBe(0);
});

test('a caption on Telegram is plain, too', async () => {
	const file = { messageType: 'image', mediaUrl: 'https://x.example/a.jpg', caption: '**Azul**' };
	await write('send', 'telegram', file);
	expect(sent()).toMatchObject([{ body: 'Azul', mediaType: 'image' }]);
});

describe('pictures in a text', () => {
	const url = 'https://x.example/azul.jpg';
	const message = `Olá\n\n![Azul](${url})\n\n${url}\n\nQual?`;

	test.each(['whatsapp', 'telegram'] as const)('on %s go out as pictures', async (channel) => {
		const json = await write('reply', channel, { message }, { sendImages: true });
		expect(sent()).toEqual([
			{ body: 'Olá' },
			{ body: 'Azul', mediaUrl: url, mediaType: 'image' },
			{ body: 'azul.jpg', mediaUrl: url, mediaType: 'image' },
			{ body: 'Qual?' },
		]);
		expect(json?.messageIds).toHaveLength(4);
	});

	test('on SMS stay links', async () => {
		await write('reply', 'sms', { message }, { sendImages: true });
		expect(sent()).toEqual([{ body: `Olá\n\nAzul: ${url}\n\n${url}\n\nQual?` }]);
	});

	test('off, they are links', async () => {
		await write('send', 'whatsapp', { message });
		expect(sent()).toEqual([{ body: `Olá\n\nAzul: ${url}\n\n${url}\n\nQual?` }]);
	});
});
