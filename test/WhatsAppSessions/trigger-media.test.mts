import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import manifest from '../../package.json' with { type: 'json' };
import { startSessions } from '../../sandbox/sessions/start.mts';
import type { SessionsOptions, SessionsSandbox } from '../../sandbox/sessions/start.mts';
import { serveWebhook } from '../support/webhook-server.mts';
import type { WebhookServer } from '../support/webhook-server.mts';

const TOKEN = 'the webhook token';
const FILE = Buffer.from('a file of 40 bytes, which is no multiple');

let server: WebhookServer;
let sandbox: SessionsSandbox;
afterEach(async () => {
	await sandbox.stop();
	await server.stop();
});

async function start(options: IDataObject, { variant, ...more }: SessionsOptions = {}) {
	sandbox = await startSessions({ redeliveryDelays: [], variant: { ...variant }, ...more });
	server = await serveWebhook({
		type: `${manifest.name}.whatsAppSessionsTrigger`,
		parameters: { events: ['message.received'], options, filters: {} },
		credentials: {
			whatsAppSessionsApi: {
				baseUrl: sandbox.baseUrl,
				sessionApiKey: sandbox.sessionKey,
				webhookToken: TOKEN,
			},
		},
	});
	sandbox.webhook = { url: `${server.url}?token=${encodeURIComponent(TOKEN)}` };
}

const receive = (content: IDataObject, file = FILE) =>
	sandbox.receive({ number: '351910000000', content, file: file.toString('base64') });

async function item(): Promise<INodeExecutionData> {
	await sandbox.deliveries.settled();
	const [found, ...more] = server.executions.flat();
	if (!found || more.length > 0) throw new Error(`${more.length} more items`);
	return found;
}

const bytesOf = ({ binary }: INodeExecutionData) => Buffer.from(binary?.data?.data ?? '', 'base64');
const calls = () => sandbox.ledger.calls.map(({ method, path }) => `${method} ${path}`);

test.each(['baileys', 'flat', 'message', 'messages'] as const)(
	'an encrypted file is decrypted, and its key stays out of the item: %s',
	async (eventData) => {
		await start({ downloadMedia: true }, { variant: { eventData } });
		const { content } = receive({
			imageMessage: { mimetype: 'image/png', caption: 'the invoice' },
		});
		const found = await item();
		expect(found.json).toMatchObject({ messageType: 'image', text: 'the invoice' });
		expect(found.json).not.toHaveProperty('mediaError');
		expect(bytesOf(found)).toEqual(FILE);
		expect(found.binary?.data).toMatchObject({ mimeType: 'image/png', fileExtension: 'png' });
		const { mediaKey } = content.imageMessage as { mediaKey: string };
		expect(mediaKey).toHaveLength(44);
		expect(JSON.stringify(found)).not.toContain(mediaKey);
		expect(found.json.media).not.toHaveProperty('url');
	},
);

test.each([
	'videoMessage',
	'ptvMessage',
	'audioMessage',
	'documentMessage',
	'stickerMessage',
] as const)('%s, too', async (field) => {
	await start({ downloadMedia: true });
	receive({ [field]: { fileName: 'list.pdf' } });
	expect(bytesOf(await item())).toEqual(FILE);
});

test('without the option, nothing is fetched', async () => {
	await start({});
	receive({ imageMessage: {} });
	const found = await item();
	expect(found.binary).toBeUndefined();
	expect(Object.keys(found.json)).not.toContain('attachment');
	expect(calls()).toEqual([]);
});

test('a file that the gateway has decrypted is taken as it is', async () => {
	await start({ downloadMedia: true }, { variant: { media: 'decrypted' } });
	receive({ imageMessage: {} });
	expect(bytesOf(await item())).toEqual(FILE);
});

test.each(['publicUrl', 'base64'] as const)(
	'the gateway decrypts it, if the user says where: %s',
	async (decryptMedia) => {
		await start(
			{ downloadMedia: true, decryptPath: 'decrypt-media/' },
			{ variant: { decryptMedia } },
		);
		receive({ documentMessage: { fileName: 'list.pdf', mimetype: 'application/pdf' } });
		const found = await item();
		expect(bytesOf(found)).toEqual(FILE);
		expect(found.binary?.data).toMatchObject({ fileName: 'list.pdf' });
		expect(calls()).toEqual(['POST /api/v1/decrypt-media']);
	},
);

test.each([
	['has no such request', {}],
	['fails', { variant: { decryptMedia: 'publicUrl' }, fails: true }],
] as const)('if the gateway %s, n8n decrypts the file', async (_, given) => {
	const { fails, ...options } = { fails: false, ...given };
	await start({ downloadMedia: true, decryptPath: '/decrypt-media' }, options);
	if (fails) sandbox.failNext({ kind: 'status', status: 500 }, { path: '/api/v1/decrypt-media' });
	receive({ imageMessage: {} });
	expect(bytesOf(await item())).toEqual(FILE);
	expect(calls()).toEqual(['POST /api/v1/decrypt-media']);
});

test('what is no path is an option that cannot be read', async () => {
	await start({ decryptPath: 'https://elsewhere.example' });
	receive({ imageMessage: {} });
	await sandbox.deliveries.settled();
	expect(sandbox.deliveries.attempts).toMatchObject([{ status: 503 }]);
});

test.each<[string, (content: IDataObject) => IDataObject, string]>([
	[
		'its key belongs to another file',
		(image) => ({ ...image, mediaKey: Buffer.alloc(32, 1).toString('base64') }),
		"The file couldn't be decrypted. It was changed",
	],
	[
		'it is larger than 50 MB',
		(image) => ({ ...image, fileLength: '52428801' }),
		'It is larger than 50 MB',
	],
	[
		'it is in a private network',
		(image) => ({ ...image, url: 'http://10.0.0.1/file.enc' }),
		'private network',
	],
	['it is gone', (image) => ({ ...image, url: `${String(image.url)}0` }), 'HTTP 404'],
])('the message runs, and says why there is no file: %s', async (_, change, words) => {
	await start({ downloadMedia: true });
	const { content } = receive({ imageMessage: {} });
	await sandbox.deliveries.settled();
	server.executions.length = 0;
	const imageMessage = change(content.imageMessage as IDataObject);
	sandbox.emit('message.received', {
		key: { id: 'other', remoteJid: '351910000000@s.whatsapp.net', fromMe: false },
		message: { imageMessage },
	});
	const found = await item();
	expect(found.binary).toBeUndefined();
	expect(found.json.mediaError).toContain(words);
	expect(JSON.stringify(found)).not.toContain(imageMessage.mediaKey);
});

test('a file of more bytes than it says is not read to its end', async () => {
	await start({ downloadMedia: true });
	const { content } = receive({ imageMessage: {} }, Buffer.alloc(50 * 1024 * 1024 + 1));
	await sandbox.deliveries.settled();
	server.executions.length = 0;
	const imageMessage = { ...(content.imageMessage as IDataObject), fileLength: '40' };
	sandbox.emit('message.received', { key: { id: 'other' }, message: { imageMessage } });
	const found = await item();
	expect(found.json.mediaError).toContain('larger than 50 MB');
});
