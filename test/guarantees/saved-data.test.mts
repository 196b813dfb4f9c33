import type { IDataObject } from 'n8n-workflow';
import type { Fault } from '../../sandbox/fault.mts';
import { startFlowEngine } from '../../sandbox/flowengine/start.mts';
import type { FlowEngineSandbox } from '../../sandbox/flowengine/start.mts';
import manifest from '../../package.json' with { type: 'json' };
import { skipWaits } from '../support/clock.mts';
import { retryNode, runNode } from '../support/run-node.mts';
import type { Run } from '../support/run-node.mts';
import { VARIANT } from '../support/variant.mts';
import { SENDERS } from './senders.mts';
import type { Sender } from './senders.mts';

/** What n8n saves of an execution. */

skipWaits();

const REPEATS = { retryOnFail: true, maxTries: 2, waitBetweenTries: 0 };

describe.each(Object.entries(SENDERS))('%s', (_, start) => {
	let sender: Sender;
	beforeEach(async () => {
		sender = await start();
	});
	afterEach(() => sender.stop());

	const keys = () =>
		Object.values(sender.credentials).flatMap(({ baseUrl, ...secrets }) => Object.values(secrets));

	test.each<[string, number, Partial<Run['settings']>]>([
		['fails', 500, {}],
		['is tried again', 500, REPEATS],
		['continues', 500, { onError: 'continueRegularOutput' }],
		['has an error output', 500, { onError: 'continueErrorOutput' }],
		['gets a success that is none', 200, {}],
		['is refused', 400, {}],
	])(
		'a response echoes the request with its key, and the node %s: no key is saved',
		async (_, status, settings) => {
			const secrets = keys();
			expect(secrets.length).toBeGreaterThan(0);
			const echo = {
				headers: Object.fromEntries(secrets.map((key, index) => [`key-${index}`, key])),
			};
			const fault: Fault = {
				kind: 'status',
				status,
				body: { ...echo, message: String(secrets[0]) },
			};
			sender.failNext(fault, { method: 'POST', path: sender.path, times: 9 });
			const run = { ...sender, type: VARIANT, settings: settings ?? {} };
			const { saved } = await runNode({ ...run, items: [{ to: '351910000001', text: 'Text' }] });
			expect(saved).toContain('351910000001');
			for (const key of secrets) expect(saved).not.toContain(key);
		},
	);

	test('when everything was sent, nothing of the journal is left', async () => {
		sender.failNext({ kind: 'status', status: 400 }, { method: 'POST', path: sender.path });
		const items = [1, 2].map((index) => ({ to: `35191000000${index}`, text: 'Text' }));
		const run = { ...sender, type: VARIANT, items };
		const { saved, error } = await runNode({ ...run, settings: REPEATS });
		expect(error).toBeUndefined();
		expect(saved).not.toContain('journal');
	});
});

let sandbox: FlowEngineSandbox | undefined;
afterAll(() => sandbox?.stop());

test('a group of 130 people is created once, and comes out of a later try as it was', async () => {
	sandbox = await startFlowEngine();
	const numbers = Array.from({ length: 130 }, (_, index) => String(351_910_000_000 + index));
	const run: Run = {
		type: `${manifest.name}.flowEngine`,
		credentials: { flowEngineApi: { baseUrl: sandbox.baseUrl, apiKey: sandbox.instance.token } },
		parameters: {
			...{ resource: 'group', operation: 'create', subject: '={{ $json.subject }}' },
			account: { __rl: true, mode: 'name', value: sandbox.instance.name },
			...{ participants: numbers.join(), options: {} },
		},
		items: [{ subject: 'First' }, { subject: 'Second' }],
	};
	const scope = { path: '/group/create/*' };
	sandbox.failNext({ kind: 'delay', ms: 0 }, scope);
	sandbox.failNext({ kind: 'status', status: 400 }, scope);
	const failed = await runNode(run);
	expect(failed.error?.message).toContain('[item 1]');
	const { items, error } = await retryNode(run, failed);
	expect(error).toBeUndefined();
	const accepted = sandbox.ledger.calls.filter((call) => call.accepted);
	expect(accepted.map(({ body }) => (body as IDataObject).subject)).toEqual(['First', 'Second']);
	expect(items).toMatchObject([{ json: { name: 'First' } }, { json: { name: 'Second' } }]);
});
