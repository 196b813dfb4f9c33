import { ana, anaJid, callerOf, pixel, refusal, started, stopAll } from './client.mts';

afterEach(stopAll);

const key = { id: 'X', remoteJid: anaJid, fromMe: false };

const image = { number: ana, mediatype: 'image' };

/** What the recordings (recordings.test.mts) have no call for. */
const refused: [string, string, object, unknown][] = [
	['an empty text', 'sendText', { number: ana, text: ' ' }, ['Text is required']],
	[
		'a quote without id',
		'sendText',
		{ number: ana, text: 'x', quoted: { key: {} } },
		[['quoted.key requires property "id"']],
	],
	[
		'a mention that is no number',
		'sendText',
		{ number: ana, text: 'x', mentioned: ['@ana'] },
		[['"mentioned" must be an array of numeric strings']],
	],
	[
		'media with data: in front',
		'sendMedia',
		{ ...image, media: `data:image/png;base64,${pixel}` },
		['Owned media must be a url or base64'],
	],
	[
		'a reaction without fromMe',
		'sendReaction',
		{ key: { id: 'X', remoteJid: anaJid }, reaction: '👍' },
		[['key requires property "fromMe"']],
	],
	[
		'a reaction of two emoji',
		'sendReaction',
		{ key, reaction: '👍👍' },
		['Reaction must be a single emoji or empty string'],
	],
	['no button', 'sendButtons', { number: ana, buttons: [] }, ['At least one button is required']],
];

it.each(refused)('%s is refused: 400', async (_what, path, body, message) => {
	const sandbox = await started();
	const answer = await callerOf(sandbox)('POST', `/message/${path}`, body);
	expect([answer.status, answer.data]).toEqual([400, refusal(400, 'Bad Request', message)]);
	expect(sandbox.instance.messages.size).toBe(0);
});

it.each([
	['a file that cannot be fetched', { media: 'http://127.0.0.1:1/a.png' }, /ECONNREFUSED/],
	[
		'an image that is none',
		{ media: 'aGVsbG8=' },
		/^Error: Input buffer contains unsupported image format$/,
	],
])('%s is a 500', async (_what, file, text) => {
	const call = callerOf(await started());
	const { status, data } = await call('POST', '/message/sendMedia', { ...image, ...file });
	expect([status, data.error]).toEqual([500, 'Internal Server Error']);
	expect(data.response.message).toEqual([expect.stringMatching(text)]);
});

it('a delay keeps the caller waiting', async () => {
	const call = callerOf(await started());
	const before = performance.now();
	await call('POST', '/message/sendText', { number: ana, text: 'x', delay: 120 });
	expect(performance.now() - before).toBeGreaterThan(115);
});

it('a file of 20 MB passes, and can be downloaded again', async () => {
	const call = callerOf(await started());
	const media = Buffer.alloc(20_000_000, 'a').toString('base64');
	const body = { number: ana, mediatype: 'document', fileName: 'big.bin', media };
	const { status, data } = await call('POST', '/message/sendMedia', body);
	const document = {
		documentMessage: { fileLength: { low: 20_000_000, high: 0, unsigned: true } },
	};
	expect({ status, data }).toMatchObject({ status: 201, data: { message: document } });
	const message = { key: { id: data.key.id } };
	const file = await call('POST', '/chat/getBase64FromMediaMessage', { message });
	expect([file.status, file.data.base64 === media]).toEqual([201, true]);
});
