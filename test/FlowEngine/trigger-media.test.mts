import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { INodeExecutionData } from 'n8n-workflow';
import { ANA, prepared, published, stopAll } from './trigger.mts';

afterEach(stopAll);

const PICTURE = Buffer.from('\x89PNG, as it were', 'latin1');
const options = { downloadMedia: true };

const imageMessage = { mimetype: 'image/png', caption: 'the invoice', fileLength: '16' };
const image = (message: object = {}) => ({
	from: ANA,
	message: { imageMessage, ...message },
	file: PICTURE.toString('base64'),
});
const bytesOf = (item: INodeExecutionData | undefined, name = 'data') =>
	Buffer.from(item?.binary?.[name]?.data ?? '', 'base64');
const downloads = ({ ledger }: { ledger: { calls: Array<{ path: string }> } }) =>
	ledger.calls.filter(({ path }) => path.startsWith('/chat/getBase64FromMediaMessage/')).length;

test('without the option no file is fetched, and none that came along gets into the item', async () => {
	const { sandbox, trigger, items } = await published();
	const base64 = PICTURE.toString('base64');
	sandbox.receive(image({ base64 }));
	expect(await items()).toMatchObject([{ text: 'the invoice', media: { kind: 'image' } }]);
	expect(JSON.stringify(trigger.executions)).not.toContain(base64);
	expect(trigger.executions[0]?.[0]).not.toHaveProperty('binary');
	expect(downloads(sandbox)).toBe(0);
});

test('a file that came along is taken', async () => {
	const { sandbox, trigger, items } = await published({ options });
	const base64 = PICTURE.toString('base64');
	sandbox.receive(image({ base64 }));
	expect(await items()).toMatchObject([{ messageType: 'image' }]);
	const [[item] = []] = trigger.executions;
	expect(bytesOf(item)).toEqual(PICTURE);
	expect(item?.binary?.data).toMatchObject({ mimeType: 'image/png', fileExtension: 'png' });
	expect(JSON.stringify(item?.json)).not.toContain(base64);
	expect(downloads(sandbox)).toBe(0);
});

test('else the server is asked for it', async () => {
	const { sandbox, trigger, items } = await published({ options });
	sandbox.receive(image());
	expect(await items()).toMatchObject([{ messageType: 'image' }]);
	expect(bytesOf(trigger.executions[0]?.[0])).toEqual(PICTURE);
	expect(downloads(sandbox)).toBe(1);
});

test('the name of a document is the name of the file, and no path', async () => {
	const { sandbox, trigger, items } = await published({ options });
	const documentMessage = { fileName: '../../etc/report.pdf', mimetype: 'application/pdf' };
	sandbox.receive({ from: ANA, message: { documentMessage }, file: 'JVBERg==' });
	await items();
	expect(trigger.executions[0]?.[0]?.binary?.data).toMatchObject({
		fileName: 'report.pdf',
		mimeType: 'application/pdf',
	});
	expect(trigger.executions[0]?.[0]?.binary?.data).not.toHaveProperty('directory');
});

test('a hostile name and type become a plain name and the type that the file has', async () => {
	const { sandbox, trigger, items } = await published({ options });
	const documentMessage = { fileName: '../a\r\nb/in\u202Evoice\0.pdf', mimetype: 'x\r\ny: z' };
	sandbox.receive({ from: ANA, message: { documentMessage }, file: 'JVBERg==' });
	const [{ media } = {}] = await items();
	expect(media).toMatchObject({ fileName: 'invoice.pdf' });
	expect(media).not.toHaveProperty('mimeType');
	const { data } = trigger.executions[0]?.[0]?.binary ?? {};
	expect(data?.fileName).toBe('invoice.pdf');
	expect(data?.mimeType).not.toMatch(/[\r\n]/);
});

test.each([
	['what the server names .oga', { mimetype: 'audio/ogg; codecs=opus', ptt: true }, {}, 'ogg'],
	['what the server names .mpga', { mimetype: 'audio/mpeg' }, {}, 'mp3'],
	['what came along', { mimetype: 'audio/mp4' }, { base64: 'AAAA' }, 'm4a'],
	['what no one says the type of', { ptt: true }, { base64: 'AAAA' }, 'ogg'],
])('audio has a name that transcription services accept: %s', async (_, audio, more, ending) => {
	const { sandbox, trigger, items } = await published({ options });
	sandbox.receive({ from: ANA, message: { audioMessage: audio, ...more }, file: 'AAAA' });
	const [json] = await items();
	expect(trigger.executions[0]?.[0]?.binary?.data).toMatchObject({
		fileName: `${String(json?.messageId)}.${ending}`,
		fileExtension: ending,
	});
});

test('a document of a type that the server does not know is not called "false"', async () => {
	const { sandbox, trigger, items } = await published({ options });
	const documentMessage = { mimetype: 'application/x-nobody-knows', fileLength: '3' };
	const { key } = sandbox.receive({ from: ANA, message: { documentMessage }, file: 'YWJj' });
	await items();
	expect(trigger.executions[0]?.[0]?.binary?.data?.fileName).toBe(key.id);
});

/** Files at a URL. */
async function fileServer() {
	const server = createServer(({ url }, response) => {
		response.writeHead(url === '/picture' ? 200 : 302, { 'content-type': 'image/png' });
		response.end(PICTURE);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return { url: `http://127.0.0.1:${port}`, stop: () => void server.close() };
}

test('else it is fetched from where the message says, and no stranger opens the private network', async () => {
	const files = await fileServer();
	const { sandbox, trigger, items } = await published({ options });
	const fail = () =>
		sandbox.failNext(
			{ kind: 'status', status: 400 },
			{ path: '/chat/getBase64FromMediaMessage/*' },
		);
	fail();
	sandbox.receive(image({ mediaUrl: `${files.url}/picture` }));
	expect(await items()).toMatchObject([
		{ text: 'the invoice', mediaError: expect.stringContaining('private network') },
	]);
	// The server's own host may be in one.
	fail();
	sandbox.receive(image({ mediaUrl: `${sandbox.url}/picture` }));
	expect(await items()).toMatchObject([{}, { mediaError: expect.stringContaining('HTTP 404') }]);
	expect(trigger.executions.flat().map(({ binary }) => binary)).toEqual([undefined, undefined]);
	files.stop();
});

test.each([
	['refuses it', { kind: 'status', status: 400 }, 'rejected the request'],
	['gives something else', { kind: 'html' }, 'an unexpected response'],
	['breaks', { kind: 'reset' }, 'was lost before it responded'],
] as const)('if the server %s, the message says so', async (_, fault, words) => {
	const { sandbox, trigger, items } = await published({ options });
	sandbox.failNext(fault, { path: '/chat/getBase64FromMediaMessage/*' });
	sandbox.receive(image());
	expect(await items()).toMatchObject([
		{ text: 'the invoice', mediaError: expect.stringContaining(words) },
	]);
	expect(JSON.stringify(trigger.executions)).not.toContain(sandbox.instance.token);
});

test('what is too large is not asked for', async () => {
	const { sandbox, items } = await published({ options });
	sandbox.receive({
		from: ANA,
		message: { documentMessage: { fileName: 'film.mkv', fileLength: { low: 0, high: 1 } } },
	});
	expect(await items()).toMatchObject([
		{ mediaError: "The file wasn't downloaded. It is larger than 50 MB." },
	]);
	expect(downloads(sandbox)).toBe(0);
});

test('a QR code is a picture, without any option', async () => {
	const { sandbox, trigger, items } = await published({ events: ['qrcode.updated'] });
	const base64 = PICTURE.toString('base64');
	sandbox.emit('qrcode.updated', {
		qrcode: { code: '2@abc', pairingCode: null, base64: `data:image/png;base64,${base64}` },
	});
	expect(await items()).toMatchObject([{ event: 'qrcode.updated', code: '2@abc' }]);
	const [[item] = []] = trigger.executions;
	expect(item?.binary?.data).toMatchObject({ fileName: 'qr-code.png', mimeType: 'image/png' });
	expect(bytesOf(item)).toEqual(PICTURE);
	expect(JSON.stringify(item?.json)).not.toContain(base64);
});

test('set up by hand, the number is that of the event', async () => {
	const { sandbox, trigger } = await prepared({
		options,
		parameters: { registration: 'manual' },
		credential: { webhookToken: 'token', numberId: '' },
	});
	sandbox.deliveries.webhook = { url: `${trigger.url}?token=token` };
	sandbox.receive(image());
	await sandbox.deliveries.settled();
	expect(bytesOf(trigger.executions[0]?.[0])).toEqual(PICTURE);
});
