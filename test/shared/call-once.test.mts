import type { CallResult } from '../../nodes/shared/http/call-result.ts';
import { callOnce } from '../../nodes/shared/http/call-once.ts';
import type { Send } from '../../nodes/shared/http/call-once.ts';
import { UNSEEN } from '../../nodes/shared/http/journal.ts';
import type { Entry } from '../../nodes/shared/http/journal.ts';
import { path } from '../../nodes/shared/http/path.ts';
import type { HttpRequest } from '../../nodes/shared/http/request.ts';

const HOUR_MS = 60 * 60_000;
const NOW = Date.parse('2026-01-15T10:30:00Z');
beforeEach(() => jest.useFakeTimers({ now: NOW }));
afterEach(() => jest.useRealTimers());

const PLAIN: HttpRequest = { method: 'POST', path: path`/send` };
const KEYED: HttpRequest = { ...PLAIN, idempotencyKey: '' };
const SENT: CallResult = { status: 200, headers: {}, body: { id: 'm1' } };
const REFUSED: CallResult = { status: 400, headers: {}, body: {} };
const LOST: CallResult = { code: 'ECONNRESET', words: 'reset' };
const LOST_BEFORE: CallResult = { code: 'ETIMEDOUT', words: 'timeout' };

/** What comes of a call, the requests made for it, and what the journal is told. */
async function call(request: HttpRequest, answer: Send, earlier?: Entry) {
	const sent: HttpRequest[] = [];
	const written: (Entry | 'erased')[] = [];
	const line = {
		id: 'a call',
		earlier,
		write: (entry: Entry) => void written.push(entry),
		erase: () => void written.push('erased'),
	};
	const send: Send = async (keyed, onAmbiguous) => {
		sent.push(keyed);
		return await answer(keyed, onAmbiguous);
	};
	const read = (body: unknown) => (body as { id?: string }).id;
	const outcome = await callOnce(line, request, () => 'new', send, read).catch(String);
	return { outcome, sent, written };
}
const answers = (result: CallResult) => async () => await Promise.resolve(result);
const stops = async () => await Promise.reject(new Error('stopped'));

test('a success is written down as what was read of it', async () => {
	expect(await call(PLAIN, answers(SENT))).toEqual({
		outcome: { value: 'm1' },
		sent: [PLAIN],
		written: [{ result: UNSEEN }, { value: 'm1' }],
	});
});

test('a success of an earlier try is not repeated', async () => {
	const earlier = { value: 'm0' };
	expect(await call(PLAIN, answers(SENT), earlier)).toEqual({
		outcome: earlier,
		sent: [],
		written: [],
	});
});

test('a refusal leaves nothing behind', async () => {
	expect(await call(PLAIN, answers(REFUSED))).toEqual({
		outcome: { result: REFUSED, isEarlier: false },
		sent: [PLAIN],
		written: [{ result: UNSEEN }, 'erased'],
	});
});

test('what may have been carried out is written down, and is not repeated', async () => {
	expect(await call(PLAIN, answers(LOST))).toEqual({
		outcome: { result: LOST, isEarlier: false },
		sent: [PLAIN],
		written: [{ result: UNSEEN }, { result: LOST }],
	});
	expect(await call(PLAIN, answers(SENT), { result: LOST })).toEqual({
		outcome: { result: LOST, isEarlier: true },
		sent: [],
		written: [],
	});
});

test('a refusal after a lost attempt settles nothing', async () => {
	const send: Send = async (_, onAmbiguous) => {
		onAmbiguous(LOST);
		return await Promise.resolve(REFUSED);
	};
	expect(await call(PLAIN, send)).toEqual({
		outcome: { result: LOST, isEarlier: false, refusal: REFUSED },
		sent: [PLAIN],
		written: [{ result: UNSEEN }, { result: LOST }],
	});
});

describe('with an idempotency key', () => {
	test('a call gets one, which is written down before it is made', async () => {
		expect(await call(KEYED, answers(LOST))).toMatchObject({
			sent: [{ idempotencyKey: 'new' }],
			written: [
				{ result: UNSEEN, key: 'new', at: NOW },
				{ result: LOST, key: 'new', at: NOW },
			],
		});
	});

	test.each([
		['22:59 hours', 23 * HOUR_MS - 1, true],
		['23 hours', 23 * HOUR_MS, false],
	])(
		'what was lost is made again with the same key for less than 23: %s',
		async (_, ago, isMade) => {
			const earlier = { result: LOST_BEFORE, key: 'first', at: NOW - ago };
			const { outcome, sent, written } = await call(KEYED, answers(SENT), earlier);
			expect(sent.map(({ idempotencyKey }) => idempotencyKey)).toEqual(isMade ? ['first'] : []);
			expect(written).toEqual(isMade ? [earlier, { value: 'm1' }] : []);
			expect(outcome).toEqual(isMade ? { value: 'm1' } : { result: LOST_BEFORE, isEarlier: true });
		},
	);

	test.each([
		['without a key', { result: LOST, at: NOW }],
		['without a time', { result: LOST, key: 'first' }],
	])('an entry %s is not trusted', async (_, earlier) => {
		expect((await call(KEYED, answers(SENT), earlier)).sent).toEqual([]);
	});

	test.each([
		['mine', 1],
		['another', 0],
	])("a user's own key that was %s: %d calls", async (key, calls) => {
		const request = { ...PLAIN, idempotencyKey: 'mine' };
		const { sent } = await call(request, answers(SENT), { result: LOST, key, at: NOW });
		expect(sent).toEqual(Array(calls).fill(request));
	});

	test('a refusal after an earlier try that was lost settles nothing', async () => {
		const earlier = { result: LOST_BEFORE, key: 'first', at: NOW };
		expect(await call(KEYED, answers(REFUSED), earlier)).toMatchObject({
			outcome: { result: LOST_BEFORE, isEarlier: false, refusal: REFUSED },
			written: [earlier],
		});
	});
});

test('a call that was stopped before it began leaves nothing; what was lost before stays', async () => {
	const earlier = { result: LOST_BEFORE, key: 'first', at: NOW };
	expect(await call(KEYED, stops)).toMatchObject({
		outcome: 'Error: stopped',
		written: [{ result: UNSEEN }, 'erased'],
	});
	expect((await call(KEYED, stops, earlier)).written).toEqual([earlier]);
});
