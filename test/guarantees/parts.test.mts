import type { IDataObject } from 'n8n-workflow';
import { startSessions } from '../../sandbox/sessions/start.mts';
import type { SessionsSandbox } from '../../sandbox/sessions/start.mts';
import { passUntil, startClock, stopClock } from '../support/clock.mts';
import { by, NO_PAUSE, run as runSessions } from '../WhatsAppSessions/sessions.mts';

const LONG = 'One\n\n' + 'b'.repeat(160) + '\n\n' + 'c'.repeat(80);
const [ANA, RUI] = ['351910000011', '351910000012'];

let sessions: SessionsSandbox;
beforeEach(async () => {
	stopClock();
	sessions = await startSessions();
});
afterEach(async () => {
	startClock();
	await sessions.stop();
});

const MESSAGE = {
	messageType: 'text',
	to: by('={{ $json.to }}'),
	message: '={{ $json.text }}',
};

/** When each message reached the gateway, in seconds, to whom, and its first letter. */
async function sent(items: IDataObject[], options: IDataObject): Promise<string[]> {
	const arrived: string[] = [];
	const begun = Date.now();
	const { calls } = sessions.ledger;
	const watch = () => {
		for (const { body } of calls.slice(arrived.length)) {
			const { to, text } = body as { to: string; text: string };
			const seconds = Math.round((Date.now() - begun) / 1000);
			arrived.push(`${seconds} s: ${text.charAt(0)} to ${to === ANA ? 'Ana' : 'Rui'}`);
		}
		return calls.every(({ status }) => status !== null);
	};
	const { error } = await passUntil(
		runSessions(sessions, 'message.send', { ...MESSAGE, options }, { items }),
		watch,
	);
	expect(error).toBeUndefined();
	watch();
	return arrived;
}

const BOTH = [
	{ to: ANA, text: LONG },
	{ to: RUI, text: 'Hello' },
];

test("one person's parts are paced as people type, and nobody else waits for them", async () => {
	expect(await sent(BOTH, { ...NO_PAUSE, sendAs: 'paragraphs' })).toEqual([
		'0 s: O to Ana',
		'0 s: H to Rui',
		'10 s: b to Ana',
		'15 s: c to Ana',
	]);
});

test('the pause between items counts from the first part of the one before', async () => {
	const pause = { seconds: { min: 3, max: 3 } };
	expect(await sent(BOTH, { pause, sendAs: 'paragraphs', typingSpeed: 'fast' })).toEqual([
		'0 s: O to Ana',
		'3 s: H to Rui',
		'5 s: b to Ana',
		'8 s: c to Ana',
	]);
});

test('at a limit, others come in between the parts of one person', async () => {
	const many = Array.from({ length: 8 }, (_, part) => `${part}`).join('\n\n');
	const arrived = await sent([{ to: ANA, text: many }, ...Array(4).fill(BOTH[1])], {
		...NO_PAUSE,
		sendAs: 'paragraphs',
		typingSpeed: 'none',
	});
	// The gateway takes ten messages a minute.
	const first = arrived.slice(0, 10).map((line) => line.slice(-3));
	expect(first.filter((name) => name === 'Rui')).toHaveLength(4);
	expect(first.indexOf('Rui')).toBeLessThan(3);
});
