import type { FastifyInstance } from 'fastify';
import type { Activity } from './activity.mts';
import { type AgentAssignment, agentAssignment, lists } from './fields.mts';
import { mustExist } from './known.mts';
import { onlyMethods } from './methods.mts';
import type { Variant } from './variant.mts';

/** The docs' section AI Agents. */
export function aiAgents(app: FastifyInstance, activity: Activity, variant: Variant): void {
	const { state } = activity;
	const { otherVerbs } = variant;

	app.get('/ai-agents', { schema: { querystring: lists(variant).agents } }, () => ({
		agents: state.agents,
	}));
	onlyMethods(app, '/ai-agents', ['GET'], otherVerbs);

	// POST, and that a switched-off agent can be assigned: assumed
	app.post<{ Body: AgentAssignment }>(
		'/ai-agents/assign',
		{ schema: { body: agentAssignment } },
		({ body: { ticketId, agentId } }) => {
			mustExist(state.tickets.values(), 'ticketId', ticketId);
			mustExist(state.agents, 'agentId', agentId ?? undefined);
			const ticket = state.tickets.get(ticketId);
			if (ticket === undefined) throw new Error(`No ticket ${ticketId}`);
			activity.assignAgent(ticket, agentId);
			const { id, aiAgentId, updatedAt } = ticket;
			return { ticket: { id, aiAgentId, updatedAt } };
		},
	);
	onlyMethods(app, '/ai-agents/assign', ['POST'], otherVerbs);
}
