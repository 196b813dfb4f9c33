import axios from 'axios';
import { ana, callerOf, clientOf, refusal, started, stopAll } from './client.mts';

afterEach(stopAll);

const body = { number: ana, text: 'Olá' };
const url = '/message/sendText/wa-d3m0aa';
const unauthorized = refusal(401, 'Unauthorized', 'Unauthorized');

it('an unknown instance is a 404, before the key is looked at', async () => {
	const client = clientOf(await started(), 'wrong');
	const text = 'The "nobody" instance does not exist';
	const { status, data } = await client.post('/message/sendText/nobody', body);
	expect([status, data]).toEqual([404, refusal(404, 'Not Found', [text])]);
});

it.each(['', 'wrong', '7d0f6a52-3c1e-4b8a-9f27-5e0c1a2b3c4d'])(
	'the key "%s" is a 401',
	async (key) => {
		const client = clientOf(await started(), key);
		expect(await client.post(url, body)).toMatchObject({ status: 401, data: unauthorized });
		expect(await client.post(url, {})).toMatchObject({ status: 401, data: unauthorized });
	},
);

it("the server's key is good for every instance, another one's token is not", async () => {
	const phone = '351910000002';
	const instances = [
		{ name: 'one', token: 'TOKEN-1', phone },
		{ name: 'two', token: 'TOKEN-2', phone },
	];
	const sandbox = await started({ instances });
	const statuses = async (key: string) => {
		const client = clientOf(sandbox, key);
		const answers = ['one', 'two'].map((name) => client.post(`/message/sendText/${name}`, body));
		return (await Promise.all(answers)).map(({ status }) => status);
	};
	expect(await statuses(sandbox.globalKey)).toEqual([201, 201]);
	expect(await statuses('TOKEN-1')).toEqual([201, 401]);
	expect(await statuses('TOKEN-2')).toEqual([401, 201]);
});

it('fetchInstances: all for the server key, its own for a token', async () => {
	const phone = '351910000002';
	const instances = [
		{ name: 'one', token: 'TOKEN-1', phone },
		{ name: 'two', token: 'TOKEN-2', phone, connected: false },
	];
	const sandbox = await started({ instances });
	const fetched = async (key: string, instanceName?: string) => {
		const { status, data } = await clientOf(sandbox, key).get('/instance/fetchInstances', {
			params: { instanceName },
		});
		return status === 200 ? data.map((row: { name: string }) => row.name) : status;
	};
	expect(await fetched(sandbox.globalKey)).toEqual(['one', 'two']);
	expect(await fetched(sandbox.globalKey, 'two')).toEqual(['two']);
	expect(await fetched(sandbox.globalKey, 'three')).toBe(404);
	expect(await fetched('TOKEN-2')).toEqual(['two']);
	expect(await fetched('TOKEN-2', 'one')).toBe(401);
	expect(await fetched('wrong')).toBe(401);
	const { data } = await clientOf(sandbox, 'TOKEN-2').get('/instance/fetchInstances');
	expect(data[0]).toMatchObject({ token: 'TOKEN-2', connectionStatus: 'close', ownerJid: null });
});

it.each([
	['PUT', '/message/sendText'],
	['POST', '/message/sendNothing'],
	['DELETE', '/chat/deleteMessage'],
	['PUT', '/chat/markMessageAsRead'],
	['PUT', '/chat/archiveChat'],
])('%s %s is a 404 that names the call', async (method, path) => {
	const { status, data } = await callerOf(await started())(method, path, {}, { a: 1 });
	const message = [`Cannot ${method} ${path}/wa-d3m0aa?a=1`];
	expect([status, data]).toEqual([404, refusal(404, 'Not Found', message)]);
});

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
