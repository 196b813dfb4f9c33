import manifest from '../../package.json' with { type: 'json' };
import { startWhatSms } from '../../sandbox/whatsms/start.mts';
import type { WhatSmsSandbox } from '../../sandbox/whatsms/start.mts';
import { runNode } from '../support/run-node.mts';

const CONTACTS = 5000;

let sandbox: WhatSmsSandbox;
beforeAll(async () => {
	sandbox = await startWhatSms();
	for (let index = 0; index < CONTACTS; index++) {
		sandbox.receive({ number: String(351_910_000_000 + index), text: 'Olá' });
	}
});
beforeEach(() => sandbox.ledger.clear());
afterAll(() => sandbox.stop());

const getContacts = async (parameters: object) =>
	await runNode({
		type: `${manifest.name}.whatSms`,
		parameters: {
			resource: 'contact',
			operation: 'getAll',
			filters: {},
			options: {},
			...parameters,
		},
		credentials: { whatSmsApi: { apiKey: sandbox.apiKey, baseUrl: sandbox.baseUrl } },
	});

test('Return All over 5,000 contacts: 50 calls, each record once', async () => {
	const { items, error } = await getContacts({ returnAll: true });
	expect(error).toBeUndefined();
	expect(items).toHaveLength(CONTACTS);
	expect(new Set(items.map(({ json }) => json.number)).size).toBe(CONTACTS);
	expect(sandbox.ledger.calls).toHaveLength(50);
});

test('Limit 30: 1 call, for 30 records', async () => {
	const { items } = await getContacts({ returnAll: false, limit: 30 });
	expect(items).toHaveLength(30);
	expect(sandbox.ledger.calls.map(({ query }) => query)).toEqual([{ page: '1', limit: '30' }]);
});
