import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { IDataObject } from 'n8n-workflow';
import { startFlowEngine } from '../../sandbox/flowengine/start.mts';
import { startSessions } from '../../sandbox/sessions/start.mts';
import { startWhatSms } from '../../sandbox/whatsms/start.mts';
import { run as runFlowEngine } from '../FlowEngine/flowengine.mts';
import type { Result } from '../support/run-node.mts';
import { by, NO_PAUSE, run as runSessions } from '../WhatsAppSessions/sessions.mts';
import { run as runWhatSms } from '../WhatSms/whatsms.mts';

const URL = 'https://example.com/shoes.png';

/** A table: some rows have a picture, the others are text only. */
const ROWS = [
	{ to: '351910000001', text: '**New** shoes', url: URL },
	{ to: '351910000002', text: '**Sale** today', url: '' },
	{ to: '351910000003', text: 'Open on Sunday', url: null },
	{ to: '351910000004', text: 'See you', url: ' ' },
];

const SEND = {
	mediaUrl: '={{ $json.url }}',
	caption: '={{ $json.text }}',
	options: { ...NO_PAUSE, convertMarkdown: true },
};

const PNG = Buffer.from(
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
	'base64',
);
const pictures = createServer((_, response) => {
	response.writeHead(200, { 'content-type': 'image/png' }).end(PNG);
});
beforeAll(async () => {
	await new Promise<void>((resolve) => pictures.listen(0, '127.0.0.1', resolve));
});
afterAll(() => pictures.close());

/** Where the file has to be on the internet. */
const ONLY_BY_URL = /can't get a file from n8n, .* direct download link, .* S3/;

interface Campaign {
	/** What an error says to those who have a file in the item. */
	fileAdvice: RegExp;
	run(parameters: IDataObject, items: IDataObject[]): Promise<Result>;
	/** What went out, as the type and the words. */
	sent(): string[];
	stop(): Promise<void>;
}

const bodies = ({ ledger }: { ledger: { calls: Array<{ method: string; body: unknown }> } }) =>
	ledger.calls.filter(({ method }) => method === 'POST').map(({ body }) => body as IDataObject);

const CAMPAIGNS: Record<string, () => Promise<Campaign>> = {
	async flowEngine() {
		const { port } = pictures.address() as AddressInfo;
		const sandbox = await startFlowEngine({ hosts: { 'example.com': `http://127.0.0.1:${port}` } });
		return {
			fileAdvice: /set 'Media Source' to Binary File/,
			run: async (parameters, items) =>
				await runFlowEngine(
					sandbox,
					{
						...{ resource: 'message', operation: 'send', mediaSource: 'url' },
						...{ to: by('={{ $json.to }}'), ...parameters },
					},
					items,
				),
			sent: () =>
				bodies(sandbox).map(({ mediatype = 'text', text, caption, media }) =>
					[mediatype, text ?? caption, media].filter(Boolean).join(' '),
				),
			stop: sandbox.stop,
		};
	},
	async whatsAppSessions() {
		const sandbox = await startSessions();
		return {
			fileAdvice: ONLY_BY_URL,
			run: async (parameters, items) =>
				await runSessions(
					sandbox,
					'message.send',
					{ to: by('={{ $json.to }}'), ...parameters },
					{ items },
				),
			sent: () =>
				bodies(sandbox).map(({ text, image }) => {
					const { url, caption } = (image ?? {}) as IDataObject;
					return [image ? 'image' : 'text', text ?? caption, url].filter(Boolean).join(' ');
				}),
			stop: sandbox.stop,
		};
	},
	async whatSms() {
		const sandbox = await startWhatSms();
		return {
			fileAdvice: ONLY_BY_URL,
			run: async (parameters, items) =>
				await runWhatSms(
					sandbox,
					{
						...{ resource: 'message', operation: 'sendToNumber', channel: 'whatsapp' },
						...{ to: '={{ $json.to }}', ...parameters, options: { convertMarkdown: true } },
					},
					items,
				),
			sent: () =>
				bodies(sandbox)
					.filter(({ body }) => body !== undefined)
					.map(({ mediaType = 'text', body, mediaUrl }) =>
						[mediaType, body, mediaUrl].filter(Boolean).join(' '),
					),
			stop: sandbox.stop,
		};
	},
};

describe.each(Object.entries(CAMPAIGNS))('%s', (_, start) => {
	let campaign: Campaign;
	beforeEach(async () => {
		campaign = await start();
	});
	afterEach(() => campaign.stop());

	test.each([
		['fixed', 'image'],
		['by expression', '={{ "image" }}'],
	])('rows with and without a file go out from one field set, Message Type %s', async (_, type) => {
		const { items, error } = await campaign.run({ ...SEND, messageType: type }, ROWS);
		expect(error).toBeUndefined();
		expect(items).toHaveLength(ROWS.length);
		expect(campaign.sent().sort()).toEqual([
			`image *New* shoes ${URL}`,
			'text *Sale* today',
			'text Open on Sunday',
			'text See you',
		]);
	});

	test('a row with neither is told, not sent', async () => {
		const row = { to: '351910000001', text: ' ', url: '' };
		const { error } = await campaign.run({ ...SEND, messageType: 'image' }, [row]);
		expect(error?.message).toMatch(/^'(Media URL|Caption)' is empty \[item 0\]$/);
		expect(campaign.sent()).toEqual([]);
	});

	test('a file that has no caption needs its URL', async () => {
		const parameters = { ...SEND, messageType: 'audio', caption: '' };
		const { error } = await campaign.run(parameters, [{ to: '351910000001', url: '' }]);
		expect(error?.message).toMatch(/^'(Media URL|Caption)' is empty \[item 0\]$/);
		expect(campaign.sent()).toEqual([]);
	});

	test.each([
		['a file name', 'shoes.jpg'],
		["an item's file", { mimeType: 'image/png', fileName: 'shoes.png', data: 'filesystem-v2' }],
	])('%s instead of a URL is an error that says how to send a file', async (_, url) => {
		const row = { to: '351910000001', text: 'Olá', url };
		const { error } = await campaign.run({ ...SEND, messageType: 'image' }, [row]);
		expect(error?.message).toContain("'Media URL' must be");
		expect(error?.description).toMatch(campaign.fileAdvice);
		expect(campaign.sent()).toEqual([]);
	});
});

test.each(['flowEngine', 'whatsAppSessions'])(
	'%s: an audio file without a URL is an error that says how to send a file',
	async (name) => {
		const campaign = await CAMPAIGNS[name]?.();
		const parameters = { ...SEND, messageType: 'audio', caption: '' };
		const sent = await campaign?.run(parameters, [{ to: '351910000001', url: '' }]);
		await campaign?.stop();
		expect(sent?.error?.message).toBe("'Media URL' is empty [item 0]");
		expect(sent?.error?.description).toMatch(campaign?.fileAdvice ?? /never/);
	},
);
