import type { IDataObject } from 'n8n-workflow';
import { getQrCode } from '../../nodes/FlowEngine/resources/connection/getQrCode.ts';
import { connection } from '../../nodes/FlowEngine/resources/connection/index.ts';
import type { Read } from '../../nodes/shared/http/call-result.ts';
import type { HttpRequest } from '../../nodes/shared/http/request.ts';
import { startFlowEngine } from '../../sandbox/flowengine/start.mts';
import type { FlowEngineOptions, FlowEngineSandbox } from '../../sandbox/flowengine/start.mts';
import { by, run } from './flowengine.mts';

let sandbox: FlowEngineSandbox;
const start = async (options: FlowEngineOptions = {}) => (sandbox = await startFlowEngine(options));
afterEach(() => sandbox.stop());

const closed = { name: 'wa-a', token: 'a', phone: '351910000000', connected: false };

const called = async (operation: string, parameters: IDataObject = {}) =>
	await run(sandbox, {
		resource: 'connection',
		operation,
		account: by('', 'list'),
		...parameters,
	});

const calls = () => sandbox.ledger.calls.map(({ path }) => path);

test('the state, and what it means', async () => {
	await start();
	const account = sandbox.instance.name;
	const { items } = await called('getState');
	expect(items[0]?.json).toEqual({ account, state: 'open', isConnected: true });
	sandbox.instance.connection.logOut();
	const { items: later } = await called('getState');
	expect(later[0]?.json).toEqual({ account, state: 'close', isConnected: false });
});

test('a state that is missing', async () => {
	await start();
	sandbox.failNext({ kind: 'status', status: 200, body: { instance: { instanceName: 'x' } } });
	const { items } = await called('getState');
	expect(items[0]?.json).toMatchObject({ state: 'unknown', isConnected: false });
});

test('a number that is not there', async () => {
	await start();
	const { error } = await called('getState', { account: by('wa-other', 'name') });
	expect(error?.message).toMatch(/^The WhatsApp account wasn't found on this server/);
});

describe('the QR code', () => {
	test('as a picture, as soon as there is one', async () => {
		await start({ instances: [closed], pace: { connect: 10, qr: 500 } });
		const { items, error } = await called('getQrCode');
		expect(error).toBeUndefined();
		expect(items[0]?.json).toEqual({
			account: 'wa-a',
			state: 'connecting',
			isConnected: false,
			code: expect.any(String) as string,
		});
		expect(items[0]?.binary?.data).toMatchObject({
			mimeType: 'image/png',
			fileType: 'image',
			fileName: 'qr-code.png',
		});
		const { data = '' } = items[0]?.binary?.data ?? {};
		expect(Buffer.from(data, 'base64').subarray(1, 4).toString()).toBe('PNG');
		expect(calls()).toEqual(['/instance/connect/wa-a', '/instance/connect/wa-a']);
	});

	test('with a pairing code', async () => {
		await start({ instances: [closed], pace: { connect: 100, qr: 10 } });
		const { items } = await called('getQrCode', { options: { number: '+351 910 000 000' } });
		expect(items[0]?.json.pairingCode).toMatch(/^\w{8}$/);
		expect(sandbox.ledger.calls[0]?.query).toEqual({ number: '351910000000' });
	});

	test('of a number that is connected already', async () => {
		await start();
		const { items } = await called('getQrCode');
		expect(items[0]?.json).toEqual({
			account: sandbox.instance.name,
			state: 'open',
			isConnected: true,
		});
		expect(items[0]?.binary).toBeUndefined();
	});

	test('a failure that is a 200', async () => {
		await start();
		const body = { error: true, message: 'Error: socket hang up' };
		sandbox.failNext({ kind: 'status', status: 200, body });
		const { error } = await called('getQrCode');
		expect(error?.message).toContain('socket hang up');
	});

	test('of a number that connects, with no code in sight', async () => {
		const waits: number[] = [];
		const port = {
			call: async (_: HttpRequest, read: Read<unknown>) => read({ count: 0 }, {}),
			wait: async (ms: number) => void waits.push(ms),
		};
		const params = { account: 'wa-a', binaryPropertyName: 'data', options: {} };
		const running = 'run' in getQrCode ? getQrCode.run(params, port as never) : undefined;
		await expect(running).rejects.toMatchObject({ message: "The QR code isn't ready yet" });
		expect(waits).toEqual(Array.from({ length: 15 }, () => 2000));
	});
});

test('restart', async () => {
	await start({ pace: { reopen: 10 } });
	const { items } = await called('restart');
	expect(items[0]?.json).toEqual({ account: sandbox.instance.name, status: 'restarting' });
	sandbox.instance.connection.logOut();
	const { error } = await called('restart');
	expect(error?.message).toMatch(/^The WhatsApp account isn't connected/);
	expect(error?.message).not.toContain('[object');
});

test('online, offline', async () => {
	await start();
	for (const presence of ['available', 'unavailable']) {
		const { items } = await called('setPresence', { presence });
		expect(items[0]?.json).toEqual({ account: sandbox.instance.name, presence });
	}
	expect(sandbox.ledger.calls.map(({ body }) => body)).toEqual([
		{ presence: 'available' },
		{ presence: 'unavailable' },
	]);
});

test('log out', async () => {
	await start();
	const { items } = await called('logout');
	expect(items[0]?.json).toEqual({ account: sandbox.instance.name, status: 'loggedOut' });
	expect(sandbox.instance.connection.state).toBe('close');
	const { error } = await called('logout');
	expect(error?.message).toMatch(/^The WhatsApp account isn't connected/);
});

test('no AI agent may log out', () => {
	const kept = connection.operations.filter(({ forPeopleOnly }) => forPeopleOnly);
	expect(kept.map(({ value }) => value)).toEqual(['repairWebhook', 'logout']);
});
