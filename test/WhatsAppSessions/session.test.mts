import jsqr from 'jsqr';
import { PNG } from 'pngjs';
import { startSessions } from '../../sandbox/sessions/start.mts';
import type { SessionsOptions, SessionsSandbox } from '../../sandbox/sessions/start.mts';
import { by, calls, run } from './sessions.mts';

let sandbox: SessionsSandbox;
afterEach(() => sandbox.stop());
const start = async (options: SessionsOptions = {}) => (sandbox = await startSessions(options));

const QR_FORMS = ['dataUrl', 'base64', 'text'] as const;
const QR_PLACES = ['qrCode', 'qr', 'data', 'plain'] as const;
const QR = QR_FORMS.flatMap((qrForm) => QR_PLACES.map((qrPlace) => ({ qrForm, qrPlace })));

test.each(QR)('a QR code as $qrForm in $qrPlace can be scanned', async (variant) => {
	await start({ variant });
	const { id } = sandbox.state.addSession({ name: 'Shop' });
	await run(sandbox, 'session.connect', { sessionId: by(id, 'id') });
	const parameters = { sessionId: by(id, 'id'), binaryPropertyName: 'code' };
	const { items, error } = await run(sandbox, 'session.getQrCode', parameters);
	expect(error).toBeUndefined();
	const [item] = items;
	const text = sandbox.state.sessions.get(id)?.qr;
	expect(item?.json).toEqual(variant.qrForm === 'text' ? { id, code: text } : { id });
	const { mimeType, fileName, data = '' } = item?.binary?.code ?? {};
	expect({ mimeType, fileName }).toEqual({ mimeType: 'image/png', fileName: 'qr-code.png' });
	const picture = PNG.sync.read(Buffer.from(data, 'base64'));
	const { width, height } = picture;
	expect(jsqr.default(new Uint8ClampedArray(picture.data), width, height)?.data).toBe(text);
});

test.each([
	['a web page', '<html>'],
	['a picture that n8n has read as text', '\ufffdPNG\r\n'],
	['nothing', { qrCode: null }],
	['the link to a picture', { qr: 'https://gateway.example/qr/17.png' }],
	['a code that is not ready', { code: 'QR_NOT_READY' }],
	['a picture that is none', { qrCode: 'data:image/png;base64,undefined' }],
	['more than a code can hold', { qrCode: 'x'.repeat(3000) }],
	['a refusal', { success: false, message: 'No' }],
])('%s is no QR code', async (_, body) => {
	await start();
	sandbox.failNext({ kind: 'status', status: 200, body });
	const parameters = { sessionId: by(sandbox.sessionId, 'id'), binaryPropertyName: 'data' };
	const { error } = await run(sandbox, 'session.getQrCode', parameters);
	expect(error?.message).toContain('sent an unexpected response');
});

test.each([
	['data:image/svg+xml;charset=utf-8;base64,PHN2Zy8+', 'image/svg+xml', 'qr-code.svg'],
	['UklGRiQAAABXRUJQ', 'image/webp', 'qr-code.webp'],
	['data:image/png;base64,iVBORw0KGgoA\nAAANSUhEUg==', 'image/png', 'qr-code.png'],
])('%s is a picture', async (qrCode, mimeType, fileName) => {
	await start();
	sandbox.failNext({ kind: 'status', status: 200, body: { qrCode } });
	const parameters = { sessionId: by(sandbox.sessionId, 'id'), binaryPropertyName: 'data' };
	const { items } = await run(sandbox, 'session.getQrCode', parameters);
	expect(items[0]?.binary?.data).toMatchObject({ mimeType, fileName });
});

test('a code as newer clients of WhatsApp have it', async () => {
	await start();
	const code = 'https://wa.me/settings/linked_devices#2@mQ/1,kA=,bQ+,c=,9';
	sandbox.failNext({ kind: 'status', status: 200, body: { qr: code } });
	const parameters = { sessionId: by(sandbox.sessionId, 'id'), binaryPropertyName: 'data' };
	const { items } = await run(sandbox, 'session.getQrCode', parameters);
	expect(items[0]?.json).toMatchObject({ code });
});

test('an ID that was pasted with a line break', async () => {
	await start();
	const { items } = await run(sandbox, 'session.get', {
		sessionId: by(` ${sandbox.sessionId}\n`, 'id'),
	});
	expect(items[0]?.json).toMatchObject({ id: sandbox.sessionId });
	const { error } = await run(sandbox, 'session.get', { sessionId: by(' ', 'id') });
	expect(error?.message).toMatch(/^'Session' (is empty|must be the ID of a session) \[item 0\]$/);
	expect(calls(sandbox)).toHaveLength(1);
});

test('its life: created without its key in the output, linked, and ended', async () => {
	await start();
	const { items } = await run(sandbox, 'session.create', { name: 'Shop', additionalFields: {} });
	const id = String(items[0]?.json.id);
	expect(items[0]?.json).toMatchObject({ name: 'Shop', status: 'DISCONNECTED' });
	expect(JSON.stringify(items)).not.toContain(sandbox.state.sessions.get(id)?.key);
	const sessionId = by(id, 'id');
	const state = async (name: string) =>
		(await run(sandbox, `session.${name}`, { sessionId })).items[0]?.json.status;
	expect(await state('connect')).toBe('CONNECTING');
	sandbox.scan(id);
	expect(await state('get')).toBe('CONNECTED');
	expect(await state('disconnect')).toBe('DISCONNECTED');
	expect(await state('delete')).toBe('deleted');
	expect(await state('get')).toBeUndefined();
});

describe('keys', () => {
	const noToken = { personalAccessToken: ' ' };
	const noKey = { sessionApiKey: '' };

	test.each([
		['session.getAll', {}, noToken, 'The credential is missing the Personal Access Token'],
		[
			'session.create',
			{ name: 'x' },
			noToken,
			'The credential is missing the Personal Access Token',
		],
		['contact.getAll', {}, noKey, 'The credential is missing the Session API Key'],
		[
			'session.get',
			{ sessionId: by('x', 'id') },
			{ ...noKey, ...noToken },
			'The credential has no key',
		],
	])('%s: the one that is missing is named', async (name, parameters, credential, message) => {
		await start();
		const { error } = await run(sandbox, name, parameters, { credential });
		expect(error?.message).toBe(`${message} [item 0]`);
		expect(error?.description).toMatch(/add it to the credential|Add .* to the credential/i);
		expect(calls(sandbox)).toEqual([]);
	});

	test('a session is reached with either of them', async () => {
		await start();
		for (const credential of [noToken, noKey]) {
			const sessionId = by(sandbox.sessionId, 'id');
			const { items } = await run(sandbox, 'session.get', { sessionId }, { credential });
			expect(items[0]?.json).toMatchObject({ id: sandbox.sessionId });
		}
	});

	test.each([
		['session.getAll', {}, 'The gateway rejected the Personal Access Token'],
		['session.get', { sessionId: by('x', 'id') }, 'The gateway rejected the key'],
		['contact.getAll', {}, 'Your gateway rejected the API key'],
	])('%s: the one that is wrong is named', async (name, parameters, message) => {
		await start();
		const credential = { personalAccessToken: 'wrong', sessionApiKey: 'wrong' };
		const { error } = await run(sandbox, name, parameters, { credential });
		expect(error?.message).toContain(message);
	});
});

const WAY_BACK = /Session → Connect, then Session → Get QR Code/;
const TEXT = { to: by('351910000000'), messageType: 'text', message: 'Hi', options: {} };

describe.each(['nested', 'flat', 'success'] as const)('errors, %s', (errors) => {
	beforeEach(() => start({ variant: { errors } }));

	test.each([
		['message.send', TEXT, "The session isn't connected to WhatsApp", WAY_BACK],
		['group.getAll', {}, "The session isn't connected to WhatsApp", WAY_BACK],
		['session.disconnect', {}, 'The session is already disconnected', /nothing to do/],
		['session.getQrCode', {}, 'The session has no QR code right now', /Session → Connect first/],
	])('%s of a session that is lost', async (name, parameters, message, description) => {
		sandbox.lost();
		const session = { sessionId: by(sandbox.sessionId, 'id'), binaryPropertyName: 'data' };
		const { error } = await run(sandbox, name, { ...session, ...parameters });
		expect(error?.message).toMatch(new RegExp(`^${message}: .+ \\[item 0\\]$`));
		expect(error?.description).toMatch(description);
	});

	test('a session that is not there', async () => {
		const { error } = await run(sandbox, 'session.get', { sessionId: by('x', 'id') });
		expect(error?.message).toBe("The session wasn't found: “Session does not exist” [item 0]");
	});

	test('anything else in its own words', async () => {
		const { error } = await run(sandbox, 'contact.get', { contactId: by('351910000009') });
		expect(error?.message).toContain('Contact does not exist');
	});
});
