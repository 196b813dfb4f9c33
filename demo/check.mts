import assert from 'node:assert/strict';
import { queues } from '../sandbox/whatsms/seeds.mts';
import type { Stage } from './stage.mts';

/** What the demo promises, one sentence a check. */
export const CHECKS: Record<string, (stage: Stage) => Promise<void>> = {
	async 'a message in, a reply out'({ n8n, whatSms, workflow }) {
		const { ticket } = whatSms.receive({
			number: '351910000001',
			name: 'Ana',
			text: 'When are you open?',
		});
		await n8n.client.waitForExecution(workflow.id, { count: 1 });
		const [reply] = sent(whatSms);
		assert.equal(reply?.path, `/api/v2/tickets/${ticket.id}/messages`);
		assert.match(JSON.stringify(reply.body), /Monday to Friday/);
	},

	async 'who asks for a person gets one, and the ticket moves to the queue'({
		n8n,
		whatSms,
		workflow,
	}) {
		const { ticket, message } = whatSms.receive({
			number: '351910000002',
			name: 'João',
			text: 'I want to talk to a PERSON',
		});
		const { status } = await n8n.client.waitForExecution(workflow.id, { count: 2 });
		assert.equal(status, 'success');
		assert.deepEqual(sent(whatSms)[1]?.body, {
			body: 'Thank you, João! A colleague will answer you in a moment.',
			quotedMsgId: message.id,
		});
		assert.equal(whatSms.state.tickets.get(ticket.id)?.queueId, queues[1].id);
	},

	async 'the same delivery again is answered 200 and runs nothing'({ n8n, whatSms, workflow }) {
		const { status } = await whatSms.deliveries.repeat('message.received');
		assert.equal(status, 200);
		assert.equal((await n8n.client.executions(workflow.id)).length, 2);
	},

	async 'a forged message is answered 401 and runs nothing'({ n8n, whatSms, workflow }) {
		whatSms.receive({ number: '351910000003', text: 'I am not who I seem' }, 'forged');
		await whatSms.deliveries.settled();
		const attempt = whatSms.deliveries.attempts.findLast(
			({ event }) => event === 'message.received',
		);
		assert.equal(attempt?.status, 401);
		assert.equal((await n8n.client.executions(workflow.id)).length, 2);
	},
};

const sent = ({ ledger }: Stage['whatSms']) =>
	ledger.calls.filter(({ method, path }) => method === 'POST' && path.endsWith('/messages'));

/** Runs every check in order, and says how each went. */
export async function check(stage: Stage): Promise<{ passed: number; failed: number }> {
	const result = { passed: 0, failed: 0 };
	for (const [promise, keep] of Object.entries(CHECKS)) {
		try {
			await keep(stage);
			result.passed++;
			console.log(`  ✓ ${promise}`);
		} catch (error) {
			result.failed++;
			console.log(`  ✗ ${promise}\n${String(error)}`);
		}
	}
	return result;
}
