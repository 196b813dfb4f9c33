import { agents } from '../../sandbox/whatsms/seeds.mts';
import { clientOf, started, stopAll, unknownId } from './client.mts';

afterEach(stopAll);

const time = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/) as string;

async function prepared() {
	const sandbox = await started();
	const { ticket } = sandbox.receive({ number: '351910000000', text: 'x' });
	return { ticket, client: clientOf(sandbox), agentId: agents[0].id };
}

it('list answers with all of them, in the documented fields', async () => {
	const { client } = await prepared();
	const { status, data } = await client.get('/ai-agents');
	expect({ status, data }).toStrictEqual({ status: 200, data: { agents } });
	expect((await client.get('/ai-agents?page=1')).status).toBe(400);
});

it('assign puts an agent on a ticket, null takes it off', async () => {
	const { client, ticket, agentId } = await prepared();
	for (const id of [agentId, null]) {
		const body = { ticketId: ticket.id, agentId: id };
		const { status, data } = await client.post('/ai-agents/assign', body);
		expect(status).toBe(200);
		expect(data).toStrictEqual({ ticket: { id: ticket.id, aiAgentId: id, updatedAt: time } });
		expect(ticket.aiAgentId).toBe(id);
	}
});

it.each([
	['an unknown agent', { agentId: unknownId }],
	['an unknown ticket', { ticketId: unknownId }],
	['an agent by name', { agentId: 'Maria' }],
	['an unknown property', { userId: unknownId }],
])('assign refuses %s', async (_what, more) => {
	const { client, ticket, agentId } = await prepared();
	const body = { ticketId: ticket.id, agentId, ...more };
	expect((await client.post('/ai-agents/assign', body)).status).toBe(400);
	expect(ticket.aiAgentId).toBeNull();
});

it.each(['get', 'put', 'patch', 'delete'] as const)('assign does not take %s', async (method) => {
	const { client } = await prepared();
	const data = method === 'get' ? undefined : {};
	expect((await client.request({ method, url: '/ai-agents/assign', data })).status).toBe(405);
});
