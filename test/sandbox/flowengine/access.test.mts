import axios from 'axios';
import { ana, clientOf, refusal, started, stopAll } from './client.mts';

afterEach(stopAll);

const body = { number: ana, text: 'Olá' };
const url = '/message/sendText/wa-d3m0aa';

it.each(['{"number":', '"text"', 'null'])(
	'%s is a 400 that calls itself an internal error',
	async (json) => {
		const client = clientOf(await started());
		const headers = { 'content-type': 'application/json' };
		const { status, data } = await client.post(url, Buffer.from(json), { headers });
		expect([status, data]).toEqual([
			400,
			refusal(400, 'Internal Server Error', expect.any(String)),
		]);
	},
);

it('a body that does not say it is JSON is not read', async () => {
	const client = clientOf(await started());
	const { status, data } = await client.post(url, 'number=1&text=x');
	const missing = ['number', 'text'].map((name) => `instance requires property "${name}"`);
	expect([status, data]).toEqual([400, refusal(400, 'Bad Request', [missing])]);
});

it('a query can name another instance, after the key was checked', async () => {
	const phone = '351910000002';
	const instances = [
		{ name: 'one', token: 'TOKEN-1', phone },
		{ name: 'two', token: 'TOKEN-2', phone },
	];
	const sandbox = await started({ instances });
	const client = clientOf(sandbox, 'TOKEN-1');
	await client.post('/message/sendText/one?instanceName=two', body);
	expect(sandbox.state.existing('two').messages.size).toBe(1);
});

it('the ledger has the calls, without their keys', async () => {
	const sandbox = await started();
	await clientOf(sandbox).post(url, body);
	await clientOf(sandbox, 'wrong').post(url, body);
	expect(sandbox.ledger.calls.map(({ status, headers }) => [status, headers['apikey']])).toEqual([
		[201, '***'],
		[401, '***'],
	]);
});

it('says at its root what it is', async () => {
	const { url: root } = await started({ variant: { version: '2.2.3' } });
	const { data } = await axios.get(root, { proxy: false });
	expect(data).toMatchObject({ status: 200, version: '2.2.3' });
});

it('a fault without a body has the layout of Evolution', async () => {
	const sandbox = await started();
	sandbox.failNext({ kind: 'status', status: 503 });
	const { status, data } = await clientOf(sandbox).post(url, body);
	const text = 'Internal Server Error';
	expect([status, data]).toEqual([503, refusal(503, text, text)]);
});
