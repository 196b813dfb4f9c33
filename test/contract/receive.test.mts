import { request } from 'node:http';
import axios from 'axios';
import { serveWebhook } from '../support/webhook-server.mts';
import type { WebhookServer } from '../support/webhook-server.mts';
import { TRIGGERS } from './gateways.mts';
import manifest from '../../package.json' with { type: 'json' };

describe.each(TRIGGERS)('$trigger', (gateway) => {
	const credentials = { [gateway.credential]: gateway.credentials };
	let server: WebhookServer;

	const start = async (parameters = {}, more: Partial<Parameters<typeof serveWebhook>[0]> = {}) => {
		server = await serveWebhook({
			type: `${manifest.name}.${gateway.trigger}`,
			parameters: { ...gateway.parameters, ...parameters },
			credentials,
			...more,
		});
	};
	const post = async (body: Buffer | string, headers: Record<string, string>) =>
		await axios.post(server.url, body, {
			headers: { 'content-type': 'application/json', ...headers },
			transformRequest: (data: unknown) => data,
			validateStatus: () => true,
		});
	const deliver = async (payload: unknown) => {
		const body = JSON.stringify(payload);
		return await post(body, gateway.sign(body));
	};

	beforeEach(() => start());
	afterEach(() => server.stop());

	test('an authentic message runs the workflow once, in the one shape', async () => {
		const payload = gateway.message('m1');
		expect(await deliver(payload)).toMatchObject({ status: 200 });
		expect(server.executions).toEqual([
			[
				{
					json: expect.objectContaining({ id: 'm1', text: 'Olá ☕', fromMe: false, raw: payload }),
				},
			],
		]);
	});

	test('the bytes count, not their meaning', async () => {
		const body = `${JSON.stringify(gateway.message('m1'), null, '\t')}\r\n`;
		expect(await post(body, gateway.sign(body))).toMatchObject({ status: 200 });
		expect(server.executions).toHaveLength(1);
		const other = JSON.stringify(gateway.message('m2'));
		expect(await post(`${other} `, gateway.sign(other))).toMatchObject({ status: 401 });
		expect(server.executions).toHaveLength(1);
	});

	test('during a rotation both secrets count', async () => {
		const body = JSON.stringify(gateway.message('m1'));
		expect(await post(body, gateway.sign(body, gateway.previousSecret))).toMatchObject({
			status: 200,
		});
		expect(server.executions).toHaveLength(1);
	});

	const forgeries: Array<[string, (body: string) => Record<string, string>]> = [
		['nothing that proves it', () => ({})],
		['another secret', (body) => gateway.sign(body, 'another secret')],
		['an empty secret', (body) => gateway.sign(body, '')],
		['proof of another body', () => gateway.sign('{}')],
		[
			'a proof that is too short',
			(body) => changed(gateway.sign(body), (proof) => proof.slice(0, -1)),
		],
		['a proof that is too long', (body) => changed(gateway.sign(body), (proof) => `${proof}0`)],
		['an empty proof', (body) => changed(gateway.sign(body), () => '')],
		['an enormous proof', (body) => changed(gateway.sign(body), (proof) => proof.repeat(100))],
	];

	test.each(forgeries)('%s: 401 and no execution', async (_, headers) => {
		const body = JSON.stringify(gateway.message('m1'));
		expect(await post(body, headers(body))).toMatchObject({ status: 401 });
		expect(server.executions).toEqual([]);
	});

	test('a credential without a secret is never open', async () => {
		await server.stop();
		await start({}, { credentials: { [gateway.credential]: gateway.openCredentials } });
		const body = JSON.stringify(gateway.message('m1'));
		for (const secret of ['', gateway.secret]) {
			expect(await post(body, gateway.sign(body, secret))).toMatchObject({ status: 401 });
		}
		expect(server.executions).toEqual([]);
	});

	test('a secret that was pasted with a line break is the secret', async () => {
		await server.stop();
		const pasted = Object.fromEntries(
			Object.entries(gateway.credentials).map(([name, value]) => [name, ` ${String(value)}\n`]),
		);
		await start({}, { credentials: { [gateway.credential]: pasted } });
		expect((await deliver(gateway.message('m1'))).status).toBe(200);
	});

	test('a credential that is gone: 503, so that the gateway delivers again', async () => {
		await server.stop();
		await start({}, { credentials: {} });
		expect(await deliver(gateway.message('m1'))).toMatchObject({ status: 503 });
	});

	test('without a raw body nothing is verified', async () => {
		const body = `--x\r\ncontent-disposition: form-data; name="event"\r\n\r\nmessage.received\r\n--x--`;
		const headers = { ...gateway.sign(body), 'content-type': 'multipart/form-data; boundary=x' };
		expect(await post(body, headers)).toMatchObject({ status: 401 });
		expect(server.executions).toEqual([]);
	});

	test('a signed body that is empty or no JSON object: 400', async () => {
		for (const body of ['', '{', '[]', '"text"', 'null', '<html>', '\u0000']) {
			expect(await post(body, gateway.sign(body))).toMatchObject({ status: 400 });
		}
		expect(server.executions).toEqual([]);
	});

	test('no body and no content type at all', async () => {
		const status = await new Promise((resolve, reject) => {
			request(server.url, { method: 'POST' }, ({ statusCode }) => resolve(statusCode))
				.on('error', reject)
				.end();
		});
		expect(status).toBe(401);
	});

	test.each(['text/plain', 'application/xml', 'image/png', 'nonsense', ''])(
		'the content type %j does not matter',
		async (type) => {
			const body = JSON.stringify(gateway.message('m1'));
			const headers = { ...gateway.sign(body), 'content-type': type };
			expect(await post(body, headers)).toMatchObject({ status: 200 });
			expect(server.executions).toHaveLength(1);
		},
	);

	test('15 MB are verified like 15 bytes', async () => {
		const payload = { ...gateway.message('m1'), padding: 'é'.repeat(7_500_000) };
		const body = JSON.stringify(payload);
		expect(await post(body, gateway.sign('{}'))).toMatchObject({ status: 401 });
		expect(await post(body, gateway.sign(body))).toMatchObject({ status: 200 });
		expect(server.executions).toHaveLength(1);
	});

	test('an event that was not chosen: 200 and no execution', async () => {
		expect(await deliver(gateway.unwanted)).toMatchObject({
			status: 200,
			data: { message: 'Ignored: this workflow does not wait for it' },
		});
		expect(server.executions).toEqual([]);
	});

	test.each([
		['ignore', ['theirs']],
		['include', ['theirs', 'own']],
		['only', ['own']],
	])('own messages: %s', async (ownMessages, expected) => {
		await server.stop();
		await start({ options: { ownMessages } });
		await deliver(gateway.message('theirs'));
		await deliver(gateway.message('own', { fromMe: true }));
		expect(server.executions.flat().map(({ json }) => json.id)).toEqual(expected);
	});

	test.each([
		['={{ null }}', 200, 0],
		['={{ $json.missing }}', 200, 0],
		['={{ 5 }}', 200, 0],
		['={{ "message.received" }}', 200, 1],
		['={{ nope( }}', 503, 0],
	])('events as the expression %s: %d, and %d executions', async (events, status, executions) => {
		await server.stop();
		await start({ events });
		expect((await deliver(gateway.message('m1'))).status).toBe(status);
		expect(server.executions).toHaveLength(executions);
	});

	test('the same again: 200 and no execution', async () => {
		await deliver(gateway.message('m1'));
		expect(await deliver(gateway.message('m1'))).toMatchObject({
			status: 200,
			data: { message: 'Ignored: received before' },
		});
		expect(server.executions).toHaveLength(1);
	});

	test('a copy that comes while the first is on its way waits for its outcome', async () => {
		const { held, release } = hold(server);
		const first = deliver(gateway.message('m1'));
		await held;
		let copyAnswered = false;
		const copy = deliver(gateway.message('m1')).then((answer) => {
			copyAnswered = true;
			return answer;
		});
		await new Promise((resolve) => setTimeout(resolve, 100));
		expect(copyAnswered).toBe(false);
		release();
		expect((await first).data).toEqual({ message: 'Workflow was started' });
		expect((await copy).data).toEqual({ message: 'Ignored: received before' });
		expect(server.executions).toHaveLength(1);
	});

	test('what n8n could not enqueue runs when it comes again', async () => {
		server.failures = 1;
		expect(await deliver(gateway.message('m1'))).toMatchObject({ status: 500 });
		expect(server.executions).toEqual([]);
		expect(await deliver(gateway.message('m1'))).toMatchObject({ status: 200 });
		expect(server.executions).toHaveLength(1);
	});

	test('a sender that hangs up before the answer does not run it twice', async () => {
		const { held, release } = hold(server);
		const body = JSON.stringify(gateway.message('m1'));
		const hungUp = axios.post(server.url, body, {
			headers: { 'content-type': 'application/json', ...gateway.sign(body) },
			timeout: 100,
		});
		await held;
		await expect(hungUp).rejects.toThrow('timeout');
		const again = deliver(gateway.message('m1'));
		release();
		expect((await again).data).toEqual({ message: 'Ignored: received before' });
		expect(server.executions).toHaveLength(1);
	});

	test('a test run may be shown the same event again', async () => {
		await server.stop();
		await start({}, { mode: 'manual' });
		await deliver(gateway.message('m1'));
		await deliver(gateway.message('m1'));
		expect(server.executions).toHaveLength(2);
	});
});

const changed = (headers: Record<string, string>, change: (value: string) => string) =>
	Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, change(value)]));

/** Lets the next delivery that runs wait for its answer. */
function hold(server: WebhookServer) {
	let release = () => {};
	const released = new Promise<void>((resolve) => (release = resolve));
	const held = new Promise<void>((resolve) => {
		server.beforeAnswer = async () => {
			resolve();
			await released;
		};
	});
	return { held, release };
}
