import type { IDataObject } from 'n8n-workflow';
import { startFlowEngine } from '../../sandbox/flowengine/start.mts';
import type { FlowEngineSandbox } from '../../sandbox/flowengine/start.mts';
import { FILES, filesNode, filesType } from '../support/files.mts';
import type { TestFile } from '../support/files.mts';
import { ITEMS, node } from '../support/n8n.mts';
import { credentialsOf, resultOf, runWorkflow } from '../support/run-node.mts';
import { by, credentialOf, run, TYPE } from './flowengine.mts';

let sandbox: FlowEngineSandbox;
beforeEach(async () => {
	sandbox = await startFlowEngine();
});
afterEach(() => sandbox.stop());

const PNG: TestFile = {
	base64:
		'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
	mimeType: 'image/png',
	fileName: 'a.png',
};

/** Sends the file of each item. */
async function send(file: TestFile, parameters: IDataObject, items = 1) {
	const credentials = { flowEngineApi: credentialOf(sandbox) };
	const subject = node('Send', TYPE, {
		parameters: {
			resource: 'message',
			operation: 'send',
			account: by('', 'list'),
			to: by('351910000000'),
			mediaSource: 'binary',
			binaryPropertyName: 'data',
			options: { pause: { seconds: { min: 0, max: 0 } } },
			...parameters,
		} as never,
		credentials: credentialsOf(credentials),
	});
	const start = node('Start', ITEMS, {
		parameters: { items: Array.from({ length: items }, (_, i) => ({ i })) } as never,
	});
	const types = new Map([[FILES, filesType]]);
	const saved = await runWorkflow([start, filesNode(file), subject], credentials, { types });
	return resultOf(subject, saved);
}

const bodies = () => sandbox.ledger.calls.map(({ body }) => body);

test('a picture in, and the same picture out', async () => {
	const { items, error } = await send(PNG, { messageType: 'image', caption: 'Here' });
	expect(error).toBeUndefined();
	expect(bodies()).toEqual([
		{
			number: '351910000000',
			mediatype: 'image',
			media: PNG.base64,
			caption: 'Here',
			mimetype: 'image/png',
		},
	]);
	const messageId = String(items[0]?.json.messageId);
	const download = await run(sandbox, {
		resource: 'message',
		operation: 'downloadMedia',
		account: by('', 'list'),
		messageId,
		binaryPropertyName: 'picture',
		options: {},
	});
	const [item] = download.items;
	expect(item?.json).toEqual({
		messageId,
		// a picture has no name on WhatsApp
		fileName: `${messageId}.jpg`,
		mimeType: 'image/jpeg',
		fileSize: Buffer.from(PNG.base64, 'base64').length,
		width: 1,
		height: 1,
		caption: 'Here',
	});
	const named = { ...PNG, fileName: `${messageId}.jpg`, mimeType: 'image/jpeg' };
	expect(item?.binary?.picture).toMatchObject({ ...stored(named), fileType: 'image' });
});

test.each([
	['a voice message', { mimetype: 'audio/ogg; codecs=opus', ptt: true }, false, 'ogg', 'audio/ogg'],
	['an MP3', { mimetype: 'audio/mpeg' }, false, 'mp3', 'audio/mpeg'],
	['what the server converts', { mimetype: 'audio/ogg', ptt: true }, true, 'm4a', 'audio/mp4'],
])(
	'%s comes with a name that transcription services accept',
	async (_, audio, convertToMp4, ending, mimeType) => {
		const { key } = sandbox.receive({
			from: '351910000000',
			message: { audioMessage: audio },
			file: 'AAAA',
		});
		const { items } = await run(sandbox, {
			resource: 'message',
			operation: 'downloadMedia',
			account: by('', 'list'),
			messageId: key.id,
			binaryPropertyName: 'data',
			options: { convertToMp4 },
		});
		const fileName = `${key.id}.${ending}`;
		expect(items[0]?.json).toMatchObject({ fileName, mimeType });
		expect(items[0]?.binary?.data).toMatchObject({ fileName, mimeType });
	},
);

const stored = ({ base64: data, mimeType, fileName }: TestFile) => ({ data, mimeType, fileName });

const ANY = { base64: Buffer.from('anything').toString('base64') };

test.each([
	['image', PNG],
	['sticker', PNG],
	['video', { ...ANY, mimeType: 'video/mp4', fileName: 'a.mp4' }],
	['videoNote', { ...ANY, mimeType: 'video/mp4', fileName: 'a.mp4' }],
	['audio', { ...ANY, mimeType: 'audio/ogg', fileName: 'a.ogg' }],
	['document', { ...ANY, mimeType: 'application/pdf', fileName: 'a.pdf' }],
])('20 items with a file as %s are 20 messages', async (messageType, file) => {
	const { items, error } = await send(file, { messageType }, 20);
	expect(error).toBeUndefined();
	expect(items).toHaveLength(20);
	expect(sandbox.ledger.calls.filter(({ accepted }) => accepted)).toHaveLength(20);
});

test.each([
	[
		'another property',
		{},
		{ binaryPropertyName: 'file' },
		'has no file in the field "file"',
		'has one in "data"',
	],
	['a type that does not fit', { mimeType: 'application/pdf' }, {}, "can't be sent as", 'an image'],
])('%s is refused in words, before any call', async (_, file, parameters, what, why) => {
	const { error } = await send({ ...PNG, ...file }, { messageType: 'image', ...parameters });
	expect(error?.message).toContain(what);
	expect(error?.message).toContain('[item 0]');
	expect(error?.description).toContain(why);
	expect(sandbox.ledger.calls).toEqual([]);
});

test('a message without a file', async () => {
	const { key } = sandbox.receive({ from: '351910000000', text: 'Olá' });
	const { error } = await run(sandbox, {
		resource: 'message',
		operation: 'downloadMedia',
		account: by('', 'list'),
		messageId: key.id,
		binaryPropertyName: 'data',
		options: {},
	});
	expect(error?.message).toContain('The message is not of the media type');
});

const WEBP: TestFile = {
	base64: Buffer.from(
		'RIFF\x1a\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0\x9f\0\0\x77\0\0',
		'latin1',
	).toString('base64'),
	mimeType: 'image/webp',
	fileName: 'a.webp',
};

describe.each([PNG, WEBP])('$mimeType as a picture', (file) => {
	test.each([
		// makes a JPEG of it
		['2.3.7', 'image/jpeg'],
		// sends it as it is
		['2.2.3', file.mimeType],
	] as const)('has the type that the bytes of %s have: %s', async (version, mimetype) => {
		await sandbox.stop();
		sandbox = await startFlowEngine({ variant: { version } });
		const { error } = await send(file, { messageType: 'image' });
		expect(error).toBeUndefined();
		const [sent] = [...sandbox.instance.messages.values()];
		expect(sent?.raw.message).toMatchObject({ imageMessage: { mimetype } });
	});
});

test('a document of a type that the server does not know has its name, not "false"', async () => {
	const documentMessage = { mimetype: 'application/x-nobody-knows', fileLength: '3' };
	const { key } = sandbox.receive({
		from: '351910000000',
		message: { documentMessage },
		file: 'YWJj',
	});
	const { items } = await run(sandbox, {
		resource: 'message',
		operation: 'downloadMedia',
		account: by('', 'list'),
		messageId: key.id,
		binaryPropertyName: 'data',
		options: {},
	});
	expect(items[0]?.json.fileName).toBe(key.id);
	expect(items[0]?.binary?.data?.fileName).toBe(key.id);
});
