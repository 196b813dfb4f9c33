import { request } from 'node:http';
import axios from 'axios';
import { receiving } from './receiving.mts';
import { TRIGGERS } from './trigger-gateways.mts';
import type { Proof } from './trigger-gateways.mts';

describe.each(TRIGGERS)('$trigger', (gateway) => {
	const { server, restart, post, deliver } = receiving(gateway);

	const forgeries: Array<[string, (body: string) => Proof]> = [
		['nothing that proves it', () => ({ headers: {}, query: {} })],
		['another secret', (body) => gateway.prove(body, 'another secret')],
		['an empty secret', (body) => gateway.prove(body, '')],
		['a proof that is too short', (body) => changed(gateway.prove(body), (it) => it.slice(0, -1))],
		['a proof that is too long', (body) => changed(gateway.prove(body), (it) => `${it}0`)],
		['an empty proof', (body) => changed(gateway.prove(body), () => '')],
		['an enormous proof', (body) => changed(gateway.prove(body), (it) => it.repeat(100))],
	];

	test.each(forgeries)('%s: 401 and no execution', async (_, proof) => {
		const body = JSON.stringify(gateway.payload('m1'));
		expect(await post(body, proof(body))).toMatchObject({
			status: 401,
			data: { message: 'Not authentic' },
		});
		expect(server().executions).toEqual([]);
	});

	if (gateway.signsBody) {
		test('the bytes count, not their meaning', async () => {
			const body = `${JSON.stringify(gateway.payload('m1'), null, '\t')}\r\n`;
			expect(await post(body, gateway.prove(body))).toMatchObject({ status: 200 });
			expect(server().executions).toHaveLength(1);
			const other = JSON.stringify(gateway.payload('m2'));
			expect(await post(`${other} `, gateway.prove(other))).toMatchObject({ status: 401 });
			expect(await post(other, gateway.prove('{}'))).toMatchObject({ status: 401 });
			expect(server().executions).toHaveLength(1);
		});
	} else {
		test('a token that comes twice, or as something else than text, proves nothing', async () => {
			const body = JSON.stringify(gateway.payload('m1'));
			const [[name, token] = []] = Object.entries(gateway.prove(body).query);
			for (const query of [
				`${name}=${token}&${name}=${token}`,
				`${name}[]=${token}`,
				`${name}[0]=${token}`,
				`${name}[${token}]=`,
				`${name?.toUpperCase()}=${token}`,
			]) {
				const { status } = await axios.post(`${server().url}?${query}`, body, {
					validateStatus: () => true,
				});
				expect(`${query}: ${status}`).toBe(`${query}: 401`);
			}
			expect(server().executions).toEqual([]);
		});
	}

	const { previousSecret } = gateway;
	if (previousSecret !== undefined) {
		test('during a rotation both secrets count', async () => {
			const body = JSON.stringify(gateway.payload('m1'));
			expect((await post(body, gateway.prove(body, previousSecret))).status).toBe(200);
			expect(server().executions).toHaveLength(1);
		});
	}

	test('a credential without a secret is never open', async () => {
		await restart({}, { credentials: { [gateway.credential]: gateway.openCredentials } });
		const body = JSON.stringify(gateway.payload('m1'));
		for (const secret of ['', gateway.secret]) {
			expect(await post(body, gateway.prove(body, secret))).toMatchObject({
				status: 401,
				data: { message: 'Not authentic' },
			});
		}
		expect(server().executions).toEqual([]);
	});

	test('a secret that was pasted with a line break is the secret', async () => {
		const pasted = Object.fromEntries(
			Object.entries(gateway.credentials).map(([name, value]) => [name, ` ${String(value)}\n`]),
		);
		await restart({}, { credentials: { [gateway.credential]: pasted } });
		expect((await deliver(gateway.payload('m1'))).status).toBe(200);
	});

	test('a credential that is gone: 503, so that the gateway delivers again', async () => {
		await restart({}, { credentials: {} });
		expect(await deliver(gateway.payload('m1'))).toMatchObject({ status: 503 });
	});

	test('without a raw body nothing is verified, or read', async () => {
		const body = `--x\r\ncontent-disposition: form-data; name="event"\r\n\r\nmessage.received\r\n--x--`;
		const { status } = await post(body, gateway.prove(body), 'multipart/form-data; boundary=x');
		expect(status).toBe(gateway.signsBody ? 401 : 400);
		expect(server().executions).toEqual([]);
	});

	test('an authentic body that is empty or no JSON object: 400', async () => {
		for (const body of ['', '{', '[]', '"text"', 'null', '<html>', '\u0000']) {
			expect(await post(body, gateway.prove(body))).toMatchObject({ status: 400 });
		}
		expect(server().executions).toEqual([]);
	});

	test('no body and no content type at all', async () => {
		const status = await new Promise((resolve, reject) => {
			request(server().url, { method: 'POST' }, ({ statusCode }) => resolve(statusCode))
				.on('error', reject)
				.end();
		});
		expect(status).toBe(401);
	});
});

const changed = ({ headers, query }: Proof, change: (value: string) => string): Proof => {
	const all = (values: Record<string, string>) =>
		Object.fromEntries(Object.entries(values).map(([name, value]) => [name, change(value)]));
	return { headers: all(headers), query: all(query) };
};
