import { findQuestions } from '../../../nodes/shared/trigger/answers/find-questions.ts';
import type { OwnMessage } from '../../../nodes/shared/trigger/answers/own-messages.ts';
import type { GatewayEvent } from '../../../nodes/shared/trigger/event.ts';
import { questionPathIn } from '../../../nodes/shared/question/question-path.ts';

const pathOf = (execution: number, run = 0) =>
	`/${execution}/0f8fad5b-d9cb-469f-a165-70867728950e?run=${run}&signature=${'a1'.repeat(32)}`;
const linkOf = (execution: number) => `https://n8n.example/webhook-waiting${pathOf(execution)}`;

const AT = Date.parse('2026-11-28T10:00:00Z') / 1000;
const sent = (id: string, text: string, secondsBefore: number): OwnMessage => ({
	id,
	text,
	sentAt: AT - secondsBefore,
});
const said = (more: object = {}): GatewayEvent => ({
	event: 'messages.upsert',
	id: 'event',
	timestamp: '2026-11-28T10:00:00.000Z',
	messageType: 'text',
	text: 'yes',
	...more,
});
const OWN = [
	sent('old', `Older? ${linkOf(1)}`, 60),
	sent('new', `Newer? ${linkOf(2)}`, 30),
	sent('plain', 'Thank you', 20),
];
const POLL = [...OWN, sent('asked', `Refund it? ${linkOf(3)}`, 11), sent('poll', 'Refund it?', 10)];
const find = async (event: GatewayEvent, own = OWN) => await findQuestions(event, async () => own);

test('of our own messages, the newest question comes first', async () => {
	expect(await find(said())).toEqual([pathOf(2), pathOf(1)]);
});

test.each([
	['a tapped button', { choice: { id: `${pathOf(9)}#approve` }, quotedText: linkOf(8) }, 9],
	['a quoted question', { quotedText: `Which? ${linkOf(8)}` }, 8],
])('%s counts for its question, without a look-up', async (_, more, execution) => {
	const lookUp = async () => await Promise.reject<OwnMessage[]>(new Error('looked up'));
	expect(await findQuestions(said(more), lookUp)).toEqual([pathOf(execution)]);
});

test.each<[string, object, number[]]>([
	['has no text in its quote', { quotedText: { toString: () => linkOf(8) } }, [2, 1]],
	['has no text in its button', { choice: { id: { toString: () => linkOf(9) } } }, [2, 1]],
	['quotes the older question by its ID', { quotedMessageId: 'old', quotedText: 'Old' }, [1]],
	['quotes a message that asks nothing', { quotedMessageId: 'plain' }, []],
	['quotes a message that is not ours', { quotedMessageId: 'theirs' }, []],
	[
		'reacts to the older question',
		{ messageType: 'reaction', reaction: { messageId: 'old' } },
		[1],
	],
	['reacts to another message', { messageType: 'reaction', reaction: { messageId: 'x' } }, []],
	['votes in another poll', { messageType: undefined, messageId: 'x' }, []],
	['was sent before the newer question', { timestamp: '2026-11-28T09:59:29.000Z' }, [1]],
	['was sent before every question', { timestamp: '2026-11-27T10:00:00.000Z' }, []],
	['was sent in the second of a question', { timestamp: '2026-11-28T09:59:30.000Z' }, [2, 1]],
])('a message that %s', async (_, more, executions) => {
	expect(await find(said(more))).toEqual(executions.map((execution) => pathOf(execution)));
});

test.each([
	['the poll of a question', 'poll', [3]],
	['another poll right behind a question', 'plain', []],
	['a poll further behind', 'party', []],
])('a vote in %s', async (_, messageId, executions) => {
	const party = sent('party', 'Refund it?', 5);
	const own = [...POLL, sent('between', 'See you', 6), party];
	const vote = said({ messageType: undefined, messageId });
	expect(await find(vote, own)).toEqual(executions.map((execution) => pathOf(execution)));
});

test('at most five questions are tried', async () => {
	const own = Array.from({ length: 9 }, (_, index) => sent(`${index}`, linkOf(index), index));
	expect(await find(said(), own)).toEqual([0, 1, 2, 3, 4].map((index) => pathOf(index)));
});

test.each([
	['a link with another host', `http://attacker.example/x${pathOf(3)}`, pathOf(3)],
	['several: the last one', `${linkOf(3)} ${linkOf(4)} ${linkOf(3)} ${linkOf(5)}`, pathOf(5)],
	['a signature that is too long', `${linkOf(3)}a`, undefined],
	['a signature that is too short', linkOf(3).slice(0, -1), undefined],
	['a path that leads elsewhere', linkOf(3).replace(/\/3\//, '/3/../../rest/'), undefined],
	['more parameters', linkOf(3).replace('run=0', 'run=0&approved=true'), undefined],
])('what is taken from %s', (_, text, path) => {
	expect(questionPathIn(text)).toBe(path);
});
