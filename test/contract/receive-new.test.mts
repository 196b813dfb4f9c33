import axios from 'axios';
import type { WebhookServer } from '../support/webhook-server.mts';
import { receiving } from './receiving.mts';
import { TRIGGERS } from './trigger-gateways.mts';

describe.each(TRIGGERS)('$trigger', (gateway) => {
	const { server, restart, deliver } = receiving(gateway);

	test('the same again: 200 and no execution', async () => {
		await deliver(gateway.payload('m1'));
		expect(await deliver(gateway.payload('m1'))).toMatchObject({
			status: 200,
			data: { message: 'Ignored: received before' },
		});
		expect(server().executions).toHaveLength(1);
	});

	test('a copy that comes while the first is on its way waits for its outcome', async () => {
		const { held, release } = hold(server());
		const first = deliver(gateway.payload('m1'));
		await held;
		let copyAnswered = false;
		const copy = deliver(gateway.payload('m1')).then((answer) => {
			copyAnswered = true;
			return answer;
		});
		await new Promise((resolve) => setTimeout(resolve, 100));
		expect(copyAnswered).toBe(false);
		release();
		expect((await first).data).toEqual({ message: 'Workflow was started' });
		expect((await copy).data).toEqual({ message: 'Ignored: received before' });
		expect(server().executions).toHaveLength(1);
	});

	test('what n8n could not enqueue runs when it comes again', async () => {
		server().failures = 1;
		expect(await deliver(gateway.payload('m1'))).toMatchObject({ status: 500 });
		expect(server().executions).toEqual([]);
		expect(await deliver(gateway.payload('m1'))).toMatchObject({ status: 200 });
		expect(server().executions).toHaveLength(1);
	});

	test('a sender that hangs up before the answer does not run it twice', async () => {
		const { held, release } = hold(server());
		const body = JSON.stringify(gateway.payload('m1'));
		const hangUp = new AbortController();
		const hungUp = axios.post(server().url, body, {
			headers: { 'content-type': 'application/json', ...gateway.prove(body).headers },
			params: gateway.prove(body).query,
			signal: hangUp.signal,
		});
		await held;
		hangUp.abort();
		await expect(hungUp).rejects.toThrow('canceled');
		const again = deliver(gateway.payload('m1'));
		release();
		expect((await again).data).toEqual({ message: 'Ignored: received before' });
		expect(server().executions).toHaveLength(1);
	});

	test('a test run may be shown the same event again', async () => {
		await restart({}, { mode: 'manual' });
		await deliver(gateway.payload('m1'));
		await deliver(gateway.payload('m1'));
		expect(server().executions).toHaveLength(2);
	});
});

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
