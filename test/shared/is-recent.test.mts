import { isWanted } from '../../nodes/shared/trigger/is-wanted.ts';

const NOW = Date.parse('2026-11-28T12:00:00Z');
beforeEach(() => void jest.spyOn(Date, 'now').mockReturnValue(NOW));
afterEach(() => void jest.restoreAllMocks());

const TRIGGER = { sentEvents: [] };
const isRun = (event: object, ignoreOlderThan?: number) =>
	isWanted(
		TRIGGER,
		{
			events: ['message'],
			statuses: undefined,
			filters: {},
			options: { ...(ignoreOlderThan !== undefined && { ignoreOlderThan }) },
		},
		{ event: 'message', id: '1', messageType: 'text', fromMe: false, ...event },
	);

test.each<[string, object, boolean]>([
	['now', { timestamp: '2026-11-28T12:00:00.000Z' }, true],
	['ten minutes ago', { timestamp: '2026-11-28T11:50:00Z' }, true],
	['a second more', { timestamp: '2026-11-28T11:49:59Z' }, false],
	['last week', { timestamp: '2026-11-21T12:00:00Z' }, false],
	['eleven minutes ago, in Brazil', { timestamp: '2026-11-28T08:49:00-03:00' }, false],
	['nine minutes ago, in India', { timestamp: '2026-11-28T17:21:00+0530' }, true],
	['in seconds, long ago', { timestamp: 1_764_000_000 }, false],
	['in milliseconds, now', { timestamp: NOW }, true],
	['by a clock that is ahead', { timestamp: '2026-11-28T13:00:00Z' }, true],
	['no one says when', {}, true],
	['in words', { timestamp: 'yesterday' }, true],
	['without a time zone', { timestamp: '2026-11-21 12:00:00' }, true],
	['an old picture', { messageType: 'image', timestamp: '2026-11-21T12:00:00Z' }, false],
	[
		'an old event that is no message',
		{ messageType: undefined, timestamp: '2026-11-21T12:00:00Z' },
		true,
	],
])('older than ten minutes is ignored: %s', (_, event, runs) => {
	expect(isRun(event, 10)).toBe(runs);
	expect(isRun(event)).toBe(true);
});
