import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { IDataObject, INode } from 'n8n-workflow';
import { startFlowEngine } from '../../sandbox/flowengine/start.mts';
import { startSessions } from '../../sandbox/sessions/start.mts';
import { startWhatSms } from '../../sandbox/whatsms/start.mts';
import { skipWaits } from '../support/clock.mts';
import { by, NO_PAUSE, run as runFlowEngine } from '../FlowEngine/flowengine.mts';
import { run as runSessions } from '../WhatsAppSessions/sessions.mts';
import { run as runWhatSms } from '../WhatSms/whatsms.mts';

/** What became of a text with a picture in it whose call fails: nothing of the text around it is lost. */

skipWaits();

const url = 'https://x.example/azul.jpg';
const PERSON = '351910000011';
const MESSAGE: IDataObject = {
	...{ resource: 'message', operation: 'send', messageType: 'text', to: by(PERSON) },
	message: `Olá\n\n![Azul](${url})\n\nQual?`,
	options: { ...NO_PAUSE, sendImages: true, typingSpeed: 'none' },
};

/** A message as the table of a test has it. */
const shown = ({ text, caption, image, media, body, mediaUrl }: IDataObject): string => {
	const picture = (image as IDataObject | undefined)?.url ?? media ?? mediaUrl;
	const words = text ?? (image as IDataObject | undefined)?.caption ?? caption ?? body;
	return picture === undefined ? String(words) : `picture ${String(words)}`;
};

interface Call {
	readonly method: string;
	readonly path: string;
	readonly accepted: boolean;
	readonly body: unknown;
}
const sentIn = (calls: readonly Call[]) =>
	calls
		.filter(({ method, path, accepted }) => method === 'POST' && accepted && /message/.test(path))
		.map(({ body }) => shown(body as IDataObject));

const PNG = Buffer.from(
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
	'base64',
);
/** Where the pictures are. */
let isThere = true;
const pictures = createServer((_, response) => {
	response.writeHead(isThere ? 200 : 404, { 'content-type': 'image/png' }).end(PNG);
});
const port = () => (pictures.address() as AddressInfo).port;
beforeAll(async () => {
	await new Promise<void>((resolve) => pictures.listen(0, '127.0.0.1', resolve));
});
afterAll(() => pictures.close());

const GATEWAYS = {
	async flowEngine() {
		const sandbox = await startFlowEngine({ hosts: { 'x.example': `http://127.0.0.1:${port()}` } });
		const account = by('', 'list');
		return {
			sandbox,
			run: async (settings: Partial<INode>) =>
				await runFlowEngine(sandbox, { ...MESSAGE, account }, [{}], settings),
		};
	},
	async sessions() {
		const sandbox = await startSessions();
		return {
			sandbox,
			run: async (settings: Partial<INode>) =>
				await runSessions(sandbox, 'message.send', MESSAGE, { settings }),
		};
	},
	async whatSms() {
		const sandbox = await startWhatSms();
		const { ticket } = sandbox.receive({ number: PERSON, text: 'Olá' });
		const operation = 'sendToNumber';
		const parameters = { ...MESSAGE, operation, to: PERSON, channel: ticket.channel };
		return {
			sandbox,
			run: async (settings: Partial<INode>) =>
				await runWhatSms(sandbox, parameters, [{}], settings),
		};
	},
};

const NORMAL = ['Olá', 'picture Azul', 'Qual?'];
const AS_LINK = ['Olá', `Azul: ${url}`, 'Qual?'];

let stop: () => Promise<unknown>;
afterEach(async () => await stop());

describe.each(Object.entries(GATEWAYS))('%s', (_, open) => {
	const start = async () => {
		const { sandbox, run } = await open();
		stop = async () => await sandbox.stop();
		const { ledger } = sandbox;
		return { sandbox, run, sent: () => sentIn(ledger.calls) };
	};
	/** Lets all calls go through up to the picture, which fails as it says. */
	type Sandbox = Awaited<ReturnType<typeof start>>['sandbox'];
	const failPicture = (sandbox: Sandbox, fault: Parameters<Sandbox['failNext']>[0]) => {
		sandbox.failNext({ kind: 'delay', ms: 0 }, { method: 'POST' });
		sandbox.failNext(fault, { method: 'POST' });
	};

	test('it goes out between the words', async () => {
		const { run, sent } = await start();
		const { error } = await run({});
		expect(error).toBeUndefined();
		expect(sent()).toEqual(NORMAL);
	});

	test('refused, its address goes out in its place', async () => {
		const { sandbox, run, sent } = await start();
		failPicture(sandbox, { kind: 'status', status: 400 });
		const { error, items } = await run({});
		expect(error).toBeUndefined();
		expect(sent()).toEqual(AS_LINK);
		expect(items[0]?.json.messageIds).toHaveLength(3);
	});

	test('refused, and then the last part, too: another try sends that part only', async () => {
		const { sandbox, run, sent } = await start();
		failPicture(sandbox, { kind: 'status', status: 400 });
		sandbox.failNext({ kind: 'delay', ms: 0 }, { method: 'POST' });
		sandbox.failNext({ kind: 'status', status: 400 }, { method: 'POST' });
		const { error } = await run({ retryOnFail: true, maxTries: 2, waitBetweenTries: 0 });
		expect(error).toBeUndefined();
		expect(sent()).toEqual(AS_LINK);
	});

	test('its answer lost, the rest goes out, and the item says so; another try sends nothing', async () => {
		const { sandbox, run, sent } = await start();
		failPicture(sandbox, { kind: 'resetAfter' });
		const { error } = await run({ retryOnFail: true, maxTries: 2, waitBetweenTries: 0 });
		expect(error?.description).toContain('so that nothing is sent twice');
		expect(sent()).toEqual(NORMAL);
	});
});

test('a picture that is not there goes out as its address', async () => {
	const { sandbox, run } = await GATEWAYS.flowEngine();
	stop = async () => await sandbox.stop();
	isThere = false;
	const { error } = await run({});
	isThere = true;
	expect(error).toBeUndefined();
	expect(sentIn(sandbox.ledger.calls)).toEqual(AS_LINK);
});
