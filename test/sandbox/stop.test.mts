import { setTimeout as sleep } from 'node:timers/promises';
import { startWhatSms } from '../../sandbox/whatsms/start.mts';
import { clientOf } from './client.mts';
import { Receiver } from './receiver.mts';
import { until } from './until.mts';

const LATER_MS = 2_000;

it('the port can be chosen, and is free again after the stop', async () => {
	const first = await startWhatSms();
	const port = Number(new URL(first.url).port);
	await expect(startWhatSms({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
	await first.stop();
	const second = await startWhatSms({ port });
	expect(second.baseUrl).toBe(`http://127.0.0.1:${port}/api/v2`);
	await second.stop();
});

it('hanging and delayed calls do not hold it up, and are not carried out after it', async () => {
	const sandbox = await startWhatSms();
	sandbox.failNext({ kind: 'hang' });
	sandbox.failNext({ kind: 'delay', ms: LATER_MS });
	const client = clientOf(sandbox);
	const contact = { name: 'x', number: '351910000000' };
	const calls = [0, 1].map(async () => await client.post('/contacts', contact));
	const outcome = Promise.allSettled(calls);
	await until(() => sandbox.ledger.calls.length === 2);
	await sandbox.stop();
	expect((await outcome).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
	await sleep(LATER_MS + 50);
	expect(sandbox.state.contacts.size).toBe(0);
});

it('deliveries under way and redeliveries due are called off', async () => {
	const receiver = new Receiver();
	receiver.answers.push('silence', 500);
	const sandbox = await startWhatSms({ redeliveryDelays: [LATER_MS] });
	const url = await receiver.listen();
	sandbox.webhook = { url, secret: 'x', events: ['message.received'] };
	sandbox.receive({ number: '351910000000', text: '1' });
	sandbox.receive({ number: '351910000000', text: '2' });
	await until(() => sandbox.deliveries.attempts.some(({ status }) => status === 500));
	await sandbox.stop();
	expect(receiver.received).toHaveLength(2);
	await sleep(LATER_MS + 50);
	expect(receiver.received).toHaveLength(2);
	expect(sandbox.deliveries.attempts).toHaveLength(2);
	await receiver.close();
});
