import { operation } from '../../../shared/action/operation';
import { path } from '../../../shared/http/path';
import { readRecord } from '../../responses';
import { startingTicket } from '../../locators';
import { post } from '../../undocumented';

export const unassign = operation({
	name: 'Unassign',
	value: 'unassign',
	action: 'Unassign AI agent from ticket',
	description: 'Remove the AI agent from a ticket so that a person can take over',
	fields: [startingTicket],
	recipientKey: ({ ticketId }) => ticketId,
	/** https://whatsms.pt/en/docs, Assign AI agent to a ticket: "null para remover agente". */
	request: ({ ticketId }) =>
		post({ path: path`/ai-agents/assign`, body: { ticketId, agentId: null } }),
	output: readRecord('ticket'),
});
