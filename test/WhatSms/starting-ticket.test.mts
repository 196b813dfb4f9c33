import type { IDataObject } from 'n8n-workflow';
import { readEvents } from '../../nodes/WhatSms/events/read-events.ts';
import { agents } from '../../sandbox/whatsms/seeds.mts';
import { startWhatSms } from '../../sandbox/whatsms/start.mts';
import type { WhatSmsSandbox } from '../../sandbox/whatsms/start.mts';
import { run } from './whatsms.mts';

let sandbox: WhatSmsSandbox;
beforeEach(async () => {
	sandbox = await startWhatSms();
});
afterEach(() => sandbox.stop());

/** What the trigger puts out for a message of this person. */
function received(number: string): IDataObject {
	const { message, ticket, contact } = sandbox.receive({ number, text: 'Olá' });
	const data = { message, ticket, contact };
	const payload = { event: 'message.received', tenantId: 'tenant', data };
	const [item] = readEvents(payload as unknown as IDataObject);
	if (!item) throw new Error('No message');
	return item;
}

const agentId = { __rl: true, mode: 'id', value: agents[0].id };

/** Parameters as a new node has them: the ticket is left empty. */
const OPERATIONS: Array<[IDataObject, string]> = [
	[{ resource: 'ticket', operation: 'close' }, '/tickets/:id'],
	[
		{ resource: 'ticket', operation: 'update', updateFields: { status: 'pending' } },
		'/tickets/:id',
	],
	[{ resource: 'ticket', operation: 'get' }, '/tickets/:id'],
	[{ resource: 'message', operation: 'getAll' }, '/tickets/:id/messages'],
	[{ resource: 'aiAgent', operation: 'assign', agentId }, '/ai-agents/assign'],
	[{ resource: 'aiAgent', operation: 'unassign' }, '/ai-agents/assign'],
];

describe.each(OPERATIONS)('%o', (parameters, path) => {
	test('each item has the ticket that started the workflow', async () => {
		const origins = ['351910000001', '351910000002'].map(received);
		const { error } = await run(sandbox, parameters, origins);
		expect(error).toBeUndefined();
		const asked = sandbox.ledger.calls.map((call) => ({
			path: call.path.replace('/api/v2', ''),
			ticketId: (call.body as IDataObject | undefined)?.ticketId,
		}));
		for (const { ticketId } of origins) {
			const inPath = path.replace(':id', String(ticketId));
			const expected = inPath === path ? { path, ticketId } : { path: inPath, ticketId: undefined };
			expect(asked).toContainEqual(expected);
		}
	});

	test('a ticket that is entered counts', async () => {
		const [first, second] = ['351910000001', '351910000002'].map(received);
		const ticketId = { __rl: true, mode: 'id', value: String(second?.ticketId) };
		const { error } = await run(sandbox, { ...parameters, ticketId }, [first ?? {}]);
		expect(error).toBeUndefined();
		expect(JSON.stringify(sandbox.ledger.calls)).toContain(second?.ticketId);
		expect(JSON.stringify(sandbox.ledger.calls)).not.toContain(first?.ticketId);
	});

	test('without a ticket, nothing is done', async () => {
		const origins = [{ gateway: 'whatSms', event: 'campaign.completed' }, { text: 'Olá' }];
		for (const origin of origins) {
			const { error } = await run(sandbox, parameters, [origin]);
			expect(error?.description).toContain("ill in 'Ticket'");
		}
		expect(sandbox.ledger.calls).toEqual([]);
	});
});

test('an expression that gives no ticket is an error: the ticket of the trigger is not taken', async () => {
	const ticketId = { __rl: true, mode: 'id', value: '={{ $json.nothing }}' };
	const close = { resource: 'ticket', operation: 'close', ticketId };
	const { error } = await run(sandbox, close, [received('351910000001')]);
	expect(error?.message).toBe("'Ticket' is empty [item 0]");
	expect(sandbox.ledger.calls).toEqual([]);
});
