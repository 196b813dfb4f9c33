import type { Fault } from '../../sandbox/fault.mts';
import { startFlowEngine } from '../../sandbox/flowengine/start.mts';
import type { FlowEngineSandbox } from '../../sandbox/flowengine/start.mts';
import type { Variant } from '../../sandbox/flowengine/variant.mts';
import { by, NO_PAUSE, run } from './flowengine.mts';

let sandbox: FlowEngineSandbox;
afterEach(() => sandbox.stop());

/** Evolution's own format. */
const bug = (status: number) => ({
	status,
	error: 'Internal Server Error',
	response: { message: "Cannot read properties of null (reading '1')" },
});

const TRIES = { retryOnFail: true, maxTries: 2, waitBetweenTries: 1 };

/** A text whose first try gets `body`, and what came of it. */
async function send(version: Variant['version'], body: unknown, settings = {}, onWelcome?: Fault) {
	sandbox = await startFlowEngine({ variant: { version } });
	if (onWelcome) sandbox.failNext(onWelcome, { path: '/' });
	sandbox.failNext({ kind: 'status', status: 500, body }, { path: '/message/**' });
	const parameters = {
		resource: 'message',
		operation: 'send',
		account: by('', 'list'),
		to: by('351910000000'),
		messageType: 'text',
		message: 'Hello',
		options: NO_PAUSE,
	};
	return await run(sandbox, parameters, [{}], settings);
}

const NOBODY_KNOWS = 'This item may have been carried out anyway';
const askedForVersion = () => sandbox.ledger.calls.filter(({ path }) => path === '/').length;

describe('a server that answers 400 to what fails after the look-up', () => {
	test('has sent nothing when it answers 500', async () => {
		const { error } = await send('2.3.7', bug(500));
		expect(error?.message).toContain('rejected the request');
		expect(error?.message).not.toContain(NOBODY_KNOWS);
		expect(error?.description).toContain("This item wasn't processed");
		expect(askedForVersion()).toBe(1);
	});

	test('gets the message again from Retry On Fail', async () => {
		const { items, error } = await send('2.3.7', bug(500), TRIES);
		expect(error).toBeUndefined();
		expect(items[0]?.json).toMatchObject({ status: 'pending' });
		expect(sandbox.instance.messages.size).toBe(1);
	});

	test.each([
		['a proxy', '<html>500</html>'],
		['FlowEngine', { error: 'internal', message: 'Something broke' }],
	])('may have sent it where the 500 is from %s', async (_, body) => {
		const { error } = await send('2.3.7', body);
		expect(error?.message).toContain(NOBODY_KNOWS);
		expect(askedForVersion()).toBe(0);
	});

	test.each([
		['says nothing', { kind: 'reset' }],
		['is a page', { kind: 'html' }],
		['has none', { kind: 'status', status: 200, body: { message: 'Hello' } }],
	] as const)('may have sent it where its welcome %s', async (_, fault) => {
		const { error } = await send('2.3.7', bug(500), {}, fault);
		expect(error?.message).toContain(NOBODY_KNOWS);
		expect(askedForVersion()).toBe(1);
	});
});

test('an older server may have sent it, and gets it only once', async () => {
	const { error } = await send('2.3.6', bug(500), TRIES);
	expect(error?.message).toContain(NOBODY_KNOWS);
	expect(sandbox.ledger.calls.filter(({ path }) => path.startsWith('/message/'))).toHaveLength(1);
});
