/** A step that is made with all triggers, before the next one begins. */
export interface Step {
	/** Events, by names that are good for one coming; delivered at the same time. */
	of: readonly string[];
	/** How many copies of each, at the same time, too; default 1. */
	times?: number;
	/** Proved with the wrong secret. */
	isForged?: boolean;
	/** While n8n cannot store executions. */
	isDown?: boolean;
	/** How old the event says it is. */
	days?: number;
}

/** How events can come, what is answered, step by step, and how often each of them runs. */
export interface Coming {
	what: string;
	steps: ReadonlyArray<Step | 'restart'>;
	outcome: string;
}

const event = { of: ['one'] };

export const COMINGS: Coming[] = [
	{ what: 'an event', steps: [event], outcome: '200: runs once' },
	{
		what: 'two events at the same time',
		steps: [{ of: ['one', 'two'] }],
		outcome: '200: runs once, runs once',
	},
	{ what: 'the same event again', steps: [event, event], outcome: '200, 200: runs once' },
	{
		what: 'ten copies at the same time',
		steps: [{ ...event, times: 10 }],
		outcome: '200: runs once',
	},
	{
		what: "ten copies, while n8n can't store executions",
		steps: [{ ...event, times: 10, isDown: true }],
		outcome: '500: never runs',
	},
	{
		what: 'the same, and once more when n8n can, and once more',
		steps: [{ ...event, times: 10, isDown: true }, event, event],
		outcome: '500, 200, 200: runs once',
	},
	{
		what: 'a forged copy, then the real one',
		steps: [{ ...event, isForged: true }, event],
		outcome: '401, 200: runs once',
	},
	{
		what: 'out of order: an event of today, then one of yesterday',
		steps: [
			{ of: ['one'], days: 0 },
			{ of: ['two'], days: 1 },
		],
		outcome: '200, 200: runs once, runs once',
	},
	{
		what: 'late: an event of last week',
		steps: [{ ...event, days: 7 }],
		outcome: '200: runs once',
	},
	{
		what: 'the same event again, after a restart of n8n',
		steps: [event, 'restart', event],
		outcome: '200, 200: runs twice',
	},
];
