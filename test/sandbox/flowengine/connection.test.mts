import { ana, callerOf, pixel, refusal, started, stopAll } from './client.mts';
import { until } from '../until.mts';

afterEach(stopAll);

const closed = [{ name: 'wa-1', token: 'T', phone: '351910000002', connected: false }];
const shown = (state: string) => ({ instance: { instanceName: 'wa-1', state } });

/** An instance that is not connected, and what its events were. */
async function fresh(pace = {}, variant = {}) {
	const sandbox = await started({ instances: closed, pace, variant });
	const raised: [string, any][] = [];
	const { raise } = sandbox.state.world;
	sandbox.state.world.raise = (instance, event, data) => {
		raised.push([event, data]);
		raise(instance, event, data);
	};
	const call = callerOf(sandbox);
	return {
		sandbox,
		call,
		raised,
		connect: async () => (await call('GET', '/instance/connect')).data,
	};
}

it('connects: first only a count, then a QR code as text and picture, then open', async () => {
	const { sandbox, call, raised, connect } = await fresh();
	expect((await call('GET', '/instance/connectionState')).data).toEqual(shown('close'));
	expect(await connect()).toEqual({ count: 0 });
	expect((await call('GET', '/instance/connectionState')).data).toEqual(shown('connecting'));
	await until(() => raised.length === 2);
	const qr = {
		pairingCode: null,
		code: expect.stringMatching(/^2@/),
		base64: expect.stringMatching(/^data:image\/png;base64,/),
	};
	expect(await connect()).toEqual({ ...qr, count: 1 });
	sandbox.instance.connection.open();
	expect((await call('GET', '/instance/connect')).data).toEqual(shown('open'));
	const me = { wuid: '351910000002@s.whatsapp.net', profileName: 'wa-1', profilePictureUrl: null };
	expect(raised).toEqual([
		['connection.update', { instance: 'wa-1', state: 'connecting', statusReason: 200 }],
		['qrcode.updated', { qrcode: { instance: 'wa-1', ...qr } }],
		// WhatsApp has it connect once more after the scan
		['connection.update', { instance: 'wa-1', state: 'connecting', statusReason: 200 }],
		['connection.update', { instance: 'wa-1', ...me, state: 'open', statusReason: 200 }],
	]);
});

it('a number asks for a pairing code', async () => {
	const { call, connect, raised } = await fresh();
	await call('GET', '/instance/connect', undefined, { number: '351910000002' });
	await until(() => raised.length === 2);
	expect(await connect()).toMatchObject({
		pairingCode: expect.stringMatching(/^\w{8}$/),
		count: 1,
	});
});

it('QR codes are renewed, up to a limit', async () => {
	const { connect, raised, sandbox } = await fresh({ qr: 1, qrLife: 1, qrCodes: 3 });
	await connect();
	await until(() => raised.some(([, { state }]) => state === 'refused'));
	expect(raised.filter(([, data]) => data.qrcode !== undefined)).toHaveLength(3);
	expect(raised.at(-2)?.[1]).toMatchObject({ statusCode: 500 });
	expect(sandbox.instance.connection.state).toBe('close');
});

it('what is logged out during a restart stays so', async () => {
	const open = await started();
	await callerOf(open)('POST', '/instance/restart');
	open.instance.connection.logOut();
	await new Promise((resolve) => setTimeout(resolve, 20));
	expect(open.instance.connection.state).toBe('close');
});

const text = { number: ana, text: 'x' };
const internal = (message: unknown) => refusal(500, 'Internal Server Error', message);

it('sends without a connection are a 500, with three texts', async () => {
	const { sandbox, call, connect } = await fresh({}, { whileConnecting: 'timesOut' });
	const send = async () => await call('POST', '/message/sendText', text);
	const never = "Cannot read properties of undefined (reading 'onWhatsApp')";
	expect(await send()).toMatchObject({ status: 500, data: internal(never) });
	await connect();
	expect(await send()).toMatchObject({ status: 500, data: internal('Timed Out') });
	sandbox.instance.connection.open();
	expect((await send()).status).toBe(201);
	sandbox.instance.connection.logOut();
	expect(await send()).toMatchObject({ status: 500, data: internal('Connection Closed') });
});

it('while connecting there are no groups, after a while', async () => {
	const sandbox = await started({ variant: { whileConnecting: 'timesOut' } });
	const call = callerOf(sandbox);
	await call('POST', '/group/create', { subject: 'x', participants: [ana] });
	sandbox.instance.connection.lose();
	const groups = await call('GET', '/group/fetchAllGroups', undefined, {
		getParticipants: 'false',
	});
	expect([groups.status, groups.data]).toEqual([200, []]);
});

it('a server that never has dialled has no groups to make a list of', async () => {
	const { call } = await fresh();
	const query = { getParticipants: 'false' };
	const { status, data } = await call('GET', '/group/fetchAllGroups', undefined, query);
	expect([status, data]).toEqual([500, internal('Cannot convert undefined or null to object')]);
});

it('a picture needs the library before it is looked up to whom it goes', async () => {
	const { call } = await fresh();
	const picture = { number: ana, mediatype: 'image', media: pixel };
	const { status, data } = await call('POST', '/message/sendMedia', picture);
	const never = "TypeError: Cannot read properties of undefined (reading 'waUploadToServer')";
	expect([status, data]).toEqual([500, internal([never])]);
});

it('nothing holds up the end: neither delays, nor QR codes, nor redeliveries', async () => {
	const { sandbox, call, connect } = await fresh(
		{ giveUp: 600_000, qr: 600_000 },
		{ whileConnecting: 'timesOut' },
	);
	sandbox.deliveries.webhook = { url: 'http://127.0.0.1:1/' };
	await connect();
	const waiting = call('POST', '/message/sendText', text).catch(() => undefined);
	await until(() => sandbox.ledger.calls.length === 2);
	await sandbox.stop();
	await waiting;
});
