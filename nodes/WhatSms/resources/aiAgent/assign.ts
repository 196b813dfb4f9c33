import { operation } from '../../../shared/action/operation';
import { path } from '../../../shared/http/path';
import { readRecord } from '../../responses';
import { agentId, startingTicket } from '../../locators';
import { post } from '../../undocumented';

export const assign = operation({
	name: 'Assign',
	value: 'assign',
	action: 'Assign AI agent to ticket',
	description: 'Assign an AI agent to answer a ticket',
	fields: [agentId, startingTicket],
	recipientKey: ({ agentId, ticketId }) => `${ticketId} ${agentId}`,
	request: ({ agentId, ticketId }) =>
		post({ path: path`/ai-agents/assign`, body: { ticketId, agentId } }),
	output: readRecord('ticket'),
});
