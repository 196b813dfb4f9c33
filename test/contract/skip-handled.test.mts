import { setTimeout as sleep } from 'node:timers/promises';
import { users } from '../../sandbox/whatsms/seeds.mts';
import { started, stopAll } from './registering.mts';
import { whatSms } from './registering-gateways.mts';
import { until } from '../sandbox/until.mts';

const WITHOUT_QUESTIONS = { parameters: { options: { lookUpQuestions: 'never' } } };
const SKIPPING = {
	parameters: { options: { ...WITHOUT_QUESTIONS.parameters.options, skipHandled: true } },
};
/** A look-up may take three seconds. */
const LATE_MS = 4_500;
const NUMBER = '351910000000';

/** A published trigger, and a contact who has written once: the ticket is there, and nobody has it. */
async function withTicket(given: Parameters<typeof started>[1] = SKIPPING) {
	const { sandbox, trigger } = await started(whatSms, given);
	const { ticket } = sandbox.receive({ number: NUMBER, text: 'Olá' });
	await trigger.publish();
	sandbox.ledger.clear();
	const lookUps = () => sandbox.ledger.calls.map(({ path }) => path);
	const write = async (text: string) => {
		sandbox.receive({ number: NUMBER, text });
		await sandbox.deliveries.settled();
		return trigger.executions.flat().map(({ json }) => json.text);
	};
	return { sandbox, trigger, ticket, lookUps, write };
}

afterEach(stopAll);

test('a ticket that an agent has starts nothing; the same message again is not looked up again', async () => {
	const { sandbox, ticket, lookUps, write } = await withTicket();
	ticket.userId = users[0].id;
	expect(await write('to the agent')).toEqual([]);
	expect(lookUps()).toEqual([`/api/v2/tickets/${ticket.id}`]);
	expect(sandbox.deliveries.attempts.at(-1)).toMatchObject({
		status: 200,
		answer: '{"message":"Ignored: a person handles this"}',
	});
	await sandbox.deliveries.repeat();
	expect(lookUps()).toHaveLength(1);
});

test('a ticket that nobody has starts the workflow', async () => {
	const { lookUps, write } = await withTicket();
	expect(await write('to the bot')).toEqual(['to the bot']);
	expect(lookUps()).toHaveLength(1);
});

test('without the option, nothing is looked up', async () => {
	const { ticket, lookUps, write } = await withTicket(WITHOUT_QUESTIONS);
	ticket.userId = users[0].id;
	expect(await write('to whom it may concern')).toHaveLength(1);
	expect(lookUps()).toEqual([]);
});

test.each([
	['an agent', { user: { id: 'u', name: 'Rui' } }, 0],
	["an agent's ID", { userId: 'u' }, 0],
	['no agent', { user: null }, 1],
	["no agent's ID", { userId: null }, 1],
])('what the event says itself is not looked up: %s', async (_, agent, executions) => {
	const { sandbox, trigger, ticket, lookUps } = await withTicket();
	const message = { id: 'message', body: 'Olá', fromMe: false };
	sandbox.emit('message.received', { message, ticket: { id: ticket.id, ...agent } });
	await sandbox.deliveries.settled();
	expect(trigger.executions).toHaveLength(executions);
	expect(lookUps()).toEqual([]);
});

test('other events pass', async () => {
	const { sandbox, trigger, ticket, lookUps } = await withTicket();
	sandbox.emit('ticket.closed', { ticket: { id: ticket.id, userId: 'u' } });
	await sandbox.deliveries.settled();
	expect(trigger.executions).toHaveLength(1);
	expect(lookUps()).toEqual([]);
});

test.each([
	['fails', { kind: 'status', status: 503 }],
	['is refused', { kind: 'status', status: 404 }],
	['gives something else', { kind: 'html' }],
	['says nothing of agents', { kind: 'status', status: 200, body: { ticket: { id: 'x' } } }],
	['breaks', { kind: 'reset' }],
	['hangs', { kind: 'hang' }],
] as const)('a look-up that %s lets the message through, in time', async (_, fault) => {
	const { sandbox, ticket, lookUps, write } = await withTicket();
	ticket.userId = users[0].id;
	sandbox.failNext(fault);
	const run = write('urgent');
	await until(() => lookUps().length === 1);
	const late = sleep(LATE_MS, ['late'], { ref: false });
	expect(await Promise.race([run, late])).toEqual(['urgent']);
	expect(lookUps()).toHaveLength(1);
});

test('an event without a ticket is let through', async () => {
	const { sandbox, trigger } = await withTicket();
	sandbox.emit('message.received', { message: { id: 'm', body: 'Olá', fromMe: false } });
	await sandbox.deliveries.settled();
	expect(trigger.executions).toHaveLength(1);
});
