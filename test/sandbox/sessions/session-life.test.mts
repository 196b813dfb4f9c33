import QRCode from 'qrcode';
import { codeOf, started, stopAll } from './client.mts';

afterEach(stopAll);

/** A sandbox with a second session that is not connected. */
async function withSales(options?: Parameters<typeof started>[0]) {
	const all = await started(options);
	const sales = all.sandbox.state.addSession({ name: 'Sales' });
	return { ...all, sales, path: `/whatsapp-sessions/${sales.id}` };
}

it('from nothing to connected and back', async () => {
	const { sandbox, account, sales, path } = await withSales();
	const status = async () => (await account.get(path)).data.status;
	expect(await status()).toBe('DISCONNECTED');
	expect((await account.post(`${path}/connect`)).data.status).toBe('CONNECTING');
	const { status: found, data } = await account.get(`${path}/qrcode`);
	expect([found, data.qrCode]).toEqual([200, await QRCode.toDataURL(sales.qr ?? '')]);
	sandbox.scan(sales.id);
	expect(await status()).toBe('CONNECTED');
	expect((await account.post(`${path}/connect`)).data.status).toBe('CONNECTED');
	expect((await account.post(`${path}/disconnect`)).data.status).toBe('DISCONNECTED');
});

it('a QR code is there only while connecting, and new each time', async () => {
	const { sandbox, account, sales, path } = await withSales();
	const before = await account.get(`${path}/qrcode`);
	expect([before.status, codeOf(before)]).toEqual([409, 'SESSION_DISCONNECTED']);
	expect(() => {
		sandbox.scan(sales.id);
	}).toThrow('no QR code');
	await account.post(`${path}/connect`);
	const { qr } = sales;
	await account.post(`${path}/connect`);
	expect(sales.qr).not.toBe(qr);
	sandbox.scan(sales.id);
	const after = await account.get(`${path}/qrcode`);
	expect([after.status, codeOf(after)]).toEqual([422, 'VALIDATION_ERROR']);
});

it('what is not connected cannot be disconnected', async () => {
	const { account, path } = await withSales();
	const answer = await account.post(`${path}/disconnect`);
	expect([answer.status, codeOf(answer)]).toEqual([409, 'SESSION_DISCONNECTED']);
});

const base64 = async (text: string) => (await QRCode.toBuffer(text)).toString('base64');
it.each([
	[{}, async (text: string) => ({ qrCode: await QRCode.toDataURL(text) })],
	[{ qrForm: 'base64' }, async (text: string) => ({ qrCode: await base64(text) })],
	[{ qrForm: 'text' }, (text: string) => ({ qrCode: text })],
	[{ qrForm: 'text', qrPlace: 'qr' }, (text: string) => ({ qr: text })],
	[{ qrForm: 'text', qrPlace: 'data' }, (text: string) => ({ data: { qrCode: text } })],
	[{ qrForm: 'text', qrPlace: 'plain' }, (text: string) => text],
] as const)('the QR code in the variant %j', async (variant, expected) => {
	const { account, sales, path } = await withSales({ variant });
	await account.post(`${path}/connect`);
	expect((await account.get(`${path}/qrcode`)).data).toEqual(await expected(sales.qr ?? ''));
});

it('a new session shows its key once, and can be used after the scan', async () => {
	const { sandbox, session, account } = await started();
	const { status, data } = await account.post('/whatsapp-sessions', { name: 'Sales' });
	expect(status).toBe(201);
	expect(data).toMatchObject({ name: 'Sales', status: 'DISCONNECTED' });
	const listed = (await account.get('/whatsapp-sessions')).data;
	expect(listed).toHaveLength(2);
	const shown = (await account.get(`/whatsapp-sessions/${data.id}`)).data;
	expect(shown).toMatchObject({ id: data.id, name: 'Sales', status: 'DISCONNECTED' });
	expect(JSON.stringify([listed, shown])).not.toContain(data.apiKey);
	const headers = { authorization: `Bearer ${data.apiKey}` };
	const message = { to: '351910000000', text: 'Olá' };
	expect(await session.post('/send-message', message, { headers })).toMatchObject({ status: 409 });
	await account.post(`/whatsapp-sessions/${data.id}/connect`);
	sandbox.scan(data.id);
	expect(await session.post('/send-message', message, { headers })).toMatchObject({ status: 200 });
	expect(sandbox.state.messages.at(-1)?.sessionId).toBe(data.id);
});

it('a deleted session is gone', async () => {
	const { account, path } = await withSales();
	expect(await account.delete(path)).toMatchObject({ status: 204 });
	for (const call of [account.get(path), account.delete(path), account.post(`${path}/connect`)]) {
		const answer = await call;
		expect([answer.status, codeOf(answer)]).toEqual([404, 'SESSION_NOT_FOUND']);
	}
});

it('a lost connection stops what needs WhatsApp, and only that', async () => {
	const { sandbox, session } = await started();
	sandbox.lost();
	for (const call of [
		session.post('/send-message', { to: '351910000000', text: 'Olá' }),
		session.get('/groups'),
		session.get('/on-whatsapp/351910000000'),
	]) {
		const answer = await call;
		expect([answer.status, codeOf(answer)]).toEqual([409, 'SESSION_DISCONNECTED']);
	}
	expect(await session.get('/contacts')).toMatchObject({ status: 200 });
	expect(() => sandbox.receive({ number: '351910000000', text: 'x' })).toThrow('not connected');
});

it('scan and lost can be driven from outside', async () => {
	const { control, account, sales, path } = await withSales();
	await account.post(`${path}/connect`);
	expect(await control.post(`/sessions/${sales.id}/scan`, {})).toMatchObject({ status: 204 });
	expect(sales.status).toBe('CONNECTED');
	expect(await control.post(`/sessions/${sales.id}/lost`, {})).toMatchObject({ status: 204 });
	expect(sales.status).toBe('DISCONNECTED');
	expect(await control.post('/sessions/nobody/scan', {})).toMatchObject({ status: 404 });
});
