import type { IDataObject } from 'n8n-workflow';
import type { FlowEngineOptions } from '../../sandbox/flowengine/options.mts';
import { startFlowEngine } from '../../sandbox/flowengine/start.mts';
import type { FlowEngineSandbox } from '../../sandbox/flowengine/start.mts';
import { skipWaits } from '../support/clock.mts';
import { by, NO_PAUSE, run } from './flowengine.mts';

skipWaits();

let sandbox: FlowEngineSandbox;
const start = async (options: FlowEngineOptions = {}) => (sandbox = await startFlowEngine(options));
afterEach(() => sandbox.stop());

const PERSON = '351910000000';
const TEXT: IDataObject = { messageType: 'text', message: '={{ $json.text ?? "Olá" }}' };

const send = async (parameters: IDataObject, items: IDataObject[] = [{}], settings = {}) =>
	await run(
		sandbox,
		{
			resource: 'message',
			operation: 'send',
			account: by('', 'list'),
			to: by(PERSON),
			options: NO_PAUSE,
			...parameters,
		},
		items,
		settings,
	);

const calls = () => sandbox.ledger.calls.map(({ method, path, body }) => ({ method, path, body }));
const accepted = () => sandbox.ledger.calls.filter((call) => call.accepted);
const many = (count: number) => Array.from({ length: count }, (_, i) => ({ text: `Text ${i}` }));

test('puts out what a table needs', async () => {
	await start();
	const { items } = await send({ ...TEXT, to: by('+351 910 000 000') });
	expect(items[0]?.json).toEqual({
		to: PERSON,
		account: 'wa-d3m0aa',
		chatId: `${PERSON}@s.whatsapp.net`,
		status: 'pending',
		messageId: expect.stringMatching(/^3EB0/) as string,
		sentAt: expect.stringMatching(/^\d{4}-.*Z$/) as string,
	});
});

const TYPES: Record<string, IDataObject> = {
	text: TEXT,
	location: { latitude: 38.7, longitude: -9.1, placeName: '', address: '' },
	contact: { contacts: { contact: [{ fullName: 'Ana', phoneNumber: '+351 920 000 000' }] } },
	poll: { question: 'When?', answers: 'Monday\nTuesday', selectableCount: 1 },
	list: {
		listTitle: 'Days',
		listText: '',
		buttonText: 'Choose',
		listFooter: '',
		sections: { section: [{ title: 'Week', rows: { row: [{ title: 'Monday' }] } }] },
	},
	buttons: {
		buttonsTitle: 'Well?',
		buttonsText: '',
		buttonsFooter: '',
		buttons: {
			button: [
				{ type: 'reply', displayText: 'Yes' },
				{ type: 'reply', displayText: 'No' },
			],
		},
	},
	status: {
		statusType: 'text',
		statusText: 'Open today',
		backgroundColor: '#128C7E',
		font: 1,
		audience: 'numbers',
		statusNumbers: '+351 910 000 000, 351920000000',
	},
};

test.each(Object.entries(TYPES))('20 items as %s are 20 messages', async (messageType, fields) => {
	await start();
	const { items, error } = await send({ ...fields, messageType }, many(20));
	expect(error).toBeUndefined();
	expect(items).toHaveLength(20);
	expect(accepted()).toHaveLength(20);
});

test('a contact card holds no line breaks in a value', async () => {
	await start();
	const card = {
		fullName: ' Ana\r\nTEL:112\u2028Silva\n',
		phoneNumber: '+44 07911 123456',
		organization: 'Acme\n\n Lda',
	};
	const { error } = await send({ messageType: 'contact', contacts: { contact: [card] } });
	expect(error).toBeUndefined();
	const contact = {
		fullName: 'Ana TEL:112 Silva',
		organization: 'Acme Lda',
		phoneNumber: '+447911123456',
		wuid: '447911123456',
	};
	expect(calls()).toMatchObject([{ body: { contact: [contact] } }]);
});

test.each([
	['whatsapp:+351 910 000 000', PERSON],
	['https://wa.me/351910000000', PERSON],
	['tel:+351-910-000-000', PERSON],
	['+٣٥١ ٩١٠ ٠٠٠ ٠٠٠', PERSON],
	['+44 07911 123456', '447911123456'],
	['+52 55 1234 5678', '525512345678'],
	['+55 75 98825-1234', '5575988251234'],
])('%j goes out as %s', async (to, number) => {
	await start();
	const { items, error } = await send({ ...TEXT, to: by(to) });
	expect(error).toBeUndefined();
	expect(calls()).toMatchObject([{ body: { number } }]);
	expect(items).toMatchObject([{ json: { to: number } }]);
});

test.each(['910 000 230', '+41 44 123 45 67/68', '+49 30 1234567 (102)'])(
	'%j is refused, before anything is sent',
	async (to) => {
		await start();
		const { error } = await send({ ...TEXT, to: by(to) });
		expect(error?.message).toMatch(
			/^'To' must be one phone number with its country code.* \[item 0\]$/,
		);
		expect(calls()).toEqual([]);
	},
);

test('another number than the credential names', async () => {
	const instances = [
		{ name: 'one', token: 'token-of-one', phone: '351910000001' },
		{ name: 'two', token: 'token-of-two', phone: '351910000002' },
	];
	await start({ instances, globalKey: 'token-of-one' });
	const { error } = await send({ ...TEXT, account: by('two', 'name') });
	expect(error).toBeUndefined();
	expect(calls()).toMatchObject([{ path: '/message/sendText/two' }]);
});

test('a national number, by its country code', async () => {
	await start();
	const options = { ...NO_PAUSE, defaultCountryCode: '+351' };
	await send({ ...TEXT, to: by('910 000 000'), options });
	expect(calls()).toMatchObject([{ body: { number: PERSON } }]);
});

test('paragraphs in their order, and all IDs in one item', async () => {
	await start();
	const options = { ...NO_PAUSE, sendAs: 'paragraphs' };
	const { items } = await send({ ...TEXT, options }, [{ text: 'One\n\nTwo\n\nThree' }]);
	expect(calls().map(({ body }) => (body as IDataObject).text)).toEqual(['One', 'Two', 'Three']);
	const { messageId, messageIds } = items[0]?.json ?? {};
	expect(messageIds).toHaveLength(3);
	expect((messageIds as string[])[2]).toBe(messageId);
});

test('paragraphs: another try goes on where the first one broke off', async () => {
	await start();
	sandbox.failNext({ kind: 'delay', ms: 0 });
	sandbox.failNext({ kind: 'status', status: 400 });
	const options = { ...NO_PAUSE, sendAs: 'paragraphs' };
	const retries = { retryOnFail: true, maxTries: 2, waitBetweenTries: 0 };
	const { error } = await send({ ...TEXT, options }, [{ text: 'One\n\nTwo' }], retries);
	expect(error).toBeUndefined();
	expect(accepted().map(({ body }) => (body as IDataObject).text)).toEqual(['One', 'Two']);
});

test('only numbers on WhatsApp: the others come out as such, and are no errors', async () => {
	await start({ notOnWhatsApp: ['351930000000'] });
	const to = { __rl: true, mode: 'phone', value: '={{ $json.to }}' };
	const options = { ...NO_PAUSE, onlyOnWhatsApp: true };
	const people = [PERSON, '351930000000', '120363025246125486@g.us'].map((to) => ({ to }));
	const { items } = await send({ ...TEXT, to, options }, people, {
		onError: 'continueRegularOutput',
	});
	expect(items.map(({ json }) => json.status)).toEqual(['pending', 'notOnWhatsApp', undefined]);
	const looked = calls().filter(({ path }) => path.includes('whatsappNumbers'));
	expect(looked.map(({ body }) => body)).toEqual([
		{ numbers: [PERSON] },
		{ numbers: ['351930000000'] },
	]);
});

test.each([
	[
		'not on WhatsApp',
		{ notOnWhatsApp: [PERSON] },
		"This number isn't on WhatsApp: .*",
		'country code',
	],
	[
		'not connected',
		{ instances: [{ name: 'one', token: 'token', phone: '351910000001', connected: false }] },
		"The WhatsApp account isn't connected",
		'Get QR Code',
	],
])('%s is told in words', async (_, options, what, why) => {
	await start(options);
	const { error } = await send(TEXT);
	expect(error?.message).toMatch(new RegExp(`^${what} \\[item 0\\]$`));
	expect(error?.description).toContain(why);
});

test('a number that does not exist', async () => {
	await start();
	const { error } = await send({ ...TEXT, account: by('wa-nobody', 'name') });
	expect(error?.message).toContain("The WhatsApp account wasn't found on this server");
	expect(error?.description).toContain('Number ID');
});

test('a pause between messages, of which the user is told', async () => {
	await start();
	const options = { pause: { seconds: { min: 1, max: 1 } } };
	const { hints } = await send({ ...TEXT, options }, many(3));
	const [first = 0, , third = 0] = sandbox.ledger.calls.map(({ at }) => Date.parse(at));
	expect(third - first).toBeGreaterThanOrEqual(1_990);
	expect(hints[0]?.message).toContain('Pause Between Messages');
});

test('an error stops those that still wait for their pause', async () => {
	await start();
	sandbox.failNext({ kind: 'status', status: 400 });
	const to = { __rl: true, mode: 'phone', value: '={{ $json.to }}' };
	const people = ['351910000000', '351920000000', '351930000000'].map((to) => ({ to }));
	const options = { pause: { seconds: { min: 1, max: 1 } } };
	const { error } = await send({ ...TEXT, to, options }, people);
	expect(error?.message).toContain('[item 0]');
	expect(accepted()).toEqual([]);
});
