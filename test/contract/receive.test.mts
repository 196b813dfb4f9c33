import { receiving } from './receiving.mts';
import { TRIGGERS } from './trigger-gateways.mts';

describe.each(TRIGGERS)('$trigger', (gateway) => {
	const { server, restart, post, deliver } = receiving(gateway);

	test('an authentic event runs the workflow once, in the one shape', async () => {
		const payload = gateway.payload('m1');
		expect(await deliver(payload)).toMatchObject({ status: 200 });
		expect(server().executions).toEqual([
			[{ json: expect.objectContaining({ ...gateway.item('m1'), raw: payload }) }],
		]);
	});

	test.each(['text/plain', 'application/xml', 'image/png', 'nonsense', ''])(
		'the content type %j does not matter',
		async (type) => {
			const body = JSON.stringify(gateway.payload('m1'));
			expect((await post(body, gateway.prove(body), type)).status).toBe(200);
			expect(server().executions).toHaveLength(1);
		},
	);

	test('15 MB are verified like 15 bytes', async () => {
		const payload = { ...gateway.payload('m1'), padding: 'é'.repeat(7_500_000) };
		const body = JSON.stringify(payload);
		expect((await post(body, gateway.prove(body, 'another secret'))).status).toBe(401);
		expect((await post(body, gateway.prove(body))).status).toBe(200);
		expect(server().executions).toHaveLength(1);
	});

	test('an event that was not chosen: 200 and no execution', async () => {
		expect(await deliver(gateway.unwanted)).toMatchObject({
			status: 200,
			data: { message: "Ignored: this workflow doesn't listen to it" },
		});
		expect(server().executions).toEqual([]);
	});

	const { ownMessage } = gateway;
	if (ownMessage) {
		test.each([
			['ignore', ['theirs']],
			['include', ['theirs', 'own']],
			['only', ['own']],
		])('own messages: %s', async (ownMessages, expected) => {
			await restart({ options: { ownMessages } });
			await deliver(gateway.payload('theirs'));
			await deliver(ownMessage('own'));
			expect(
				server()
					.executions.flat()
					.map(({ json }) => json.id),
			).toEqual(expected.map((id) => gateway.item(id).id));
		});
	}

	test.each([
		['={{ null }}', 200, 0],
		['={{ $json.missing }}', 200, 0],
		['={{ 5 }}', 200, 0],
		[`={{ "${gateway.payload('').event}" }}`, 200, 1],
		['={{ nope( }}', 503, 0],
	])('events as the expression %s: %d, and %d executions', async (events, status, executions) => {
		await restart({ events });
		expect((await deliver(gateway.payload('m1'))).status).toBe(status);
		expect(server().executions).toHaveLength(executions);
	});
});
