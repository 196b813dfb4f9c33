import { readChatAnswer } from '../../../nodes/shared/action/send-and-wait/read-chat-answer.ts';
import { respondentsOf, wasAsked } from '../../../nodes/shared/action/send-and-wait/respondents.ts';
import { keysOf } from '../../../nodes/shared/question/chat-ids.ts';

const GROUP = '120363025246125486@g.us';
const answer = (chats: string[], senders: string[], isGroup = false, gateway = 'flowEngine') => ({
	message: { gateway },
	chats: keysOf(chats),
	senders: keysOf(senders),
	isGroup,
});
const inChat = respondentsOf('flowEngine', ['351910000000'], []);
const inGroup = respondentsOf('flowEngine', [GROUP], ['351910000000']);

test.each([
	['the chat of the number', answer(['351910000000@s.whatsapp.net'], [])],
	['the number with a plus', answer(['+351910000000'], [])],
	['one of several IDs', answer(['77@lid', '351910000000:3@s.whatsapp.net'], [])],
])('asked: %s', (_, one) => {
	expect(wasAsked(inChat, one)).toBe(true);
});

test('a Brazilian number is the same with and without its 9', () => {
	const asked = respondentsOf('flowEngine', ['5511987654321'], []);
	expect(wasAsked(asked, answer(['551187654321@s.whatsapp.net'], []))).toBe(true);
});

test('a hidden ID (@lid), where that was asked', () => {
	const asked = respondentsOf('flowEngine', ['77@lid'], []);
	expect(wasAsked(asked, answer(['77@lid', '351910000000'], []))).toBe(true);
	expect(wasAsked(asked, answer(['77@s.whatsapp.net'], []))).toBe(false);
});

test.each([
	['another person', answer(['351910000066@s.whatsapp.net'], ['351910000066'])],
	['another gateway', answer(['351910000000'], [], false, 'whatSms')],
	['the person, in a group', answer([GROUP], ['351910000000'], true)],
	['the person, who says that a group is their chat', answer(['351910000000'], [], true)],
	['nobody', answer([], [])],
])('not asked: %s', (_, one) => {
	expect(wasAsked(inChat, one)).toBe(false);
});

test('in a group, only its named members, and only there', () => {
	expect(wasAsked(inGroup, answer([GROUP], ['351910000000'], true))).toBe(true);
	expect(wasAsked(inGroup, answer([GROUP], ['351910000066'], true))).toBe(false);
	expect(wasAsked(inGroup, answer([GROUP], [], true))).toBe(false);
	expect(wasAsked(inGroup, answer(['120363000000000000@g.us'], ['351910000000'], true))).toBe(
		false,
	);
	expect(wasAsked(inGroup, answer(['351910000000'], ['351910000000']))).toBe(false);
	const nobody = respondentsOf('flowEngine', [GROUP], []);
	expect(wasAsked(nobody, answer([GROUP], ['351910000000'], true))).toBe(false);
});

test('without any known chat, nobody was asked', () => {
	expect(wasAsked(respondentsOf('flowEngine', [], []), answer([], []))).toBe(false);
	expect(wasAsked(respondentsOf('flowEngine', [''], []), answer([''], []))).toBe(false);
});

test.each<[string, unknown]>([
	['no JSON', { data: { chatAnswer: '{' } }],
	['no object', { data: { chatAnswer: '[]' } }],
	['several', { data: { chatAnswer: ['{}', '{}'] } }],
	['no field of a form', { chatAnswer: '{}' }],
	['nothing', undefined],
	['the page', { data: { button: 'approve' } }],
])('no answer from a chat: %s', (_, body) => {
	expect(readChatAnswer(body)).toBeUndefined();
});

test('an answer from a chat whose fields have other types is from nobody, in a group', () => {
	const chatAnswer = JSON.stringify({ message: 1, chats: { 0: 'a' }, senders: [{}, null, 7] });
	expect(readChatAnswer({ data: { chatAnswer } })).toEqual({
		message: {},
		chats: [],
		senders: ['7'],
		isGroup: true,
	});
});
