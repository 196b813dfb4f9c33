import type { IDataObject } from 'n8n-workflow';
import { startFlowEngine } from '../../sandbox/flowengine/start.mts';
import type { FlowEngineSandbox } from '../../sandbox/flowengine/start.mts';
import { by, NO_PAUSE, run } from '../FlowEngine/flowengine.mts';
import { until } from '../sandbox/until.mts';

let sandbox: FlowEngineSandbox;
beforeEach(async () => {
	sandbox = await startFlowEngine();
	sandbox.failNext({ kind: 'hang' }, { times: 100 });
});
afterEach(async () => await sandbox.stop());

/** Sends a message to each of them without a pause, to a server that never answers. */
const sendTo = (people: readonly string[], options: IDataObject = {}) =>
	void run(
		sandbox,
		{
			resource: 'message',
			operation: 'send',
			account: by('', 'list'),
			to: by('={{ $json.to }}'),
			messageType: 'text',
			message: 'Hello',
			options: { ...NO_PAUSE, ...options },
		},
		people.map((to) => ({ to })),
	);

const numbers = () =>
	sandbox.ledger.calls
		.filter(({ status }) => status === null)
		.map(({ body }) => (body as IDataObject).number);

test.each([
	[5, 5],
	[50, 8],
])('Parallel Requests %d: %d people at a time', async (parallelRequests, most) => {
	sendTo(
		Array.from({ length: 8 }, (_, index) => `35191000002${index}`),
		{ parallelRequests },
	);
	await until(() => numbers().length >= most, 5_000);
	expect(numbers()).toHaveLength(most);
});

test('two spellings of one person are one person: their messages stay in order', async () => {
	const ana = '351910000011';
	sendTo(['557588251234', '5575988251234', ana]);
	await until(() => numbers().includes(ana) && numbers().length > 1, 5_000);
	expect(numbers().toSorted()).toEqual([ana, '557588251234']);
});
