import type { IDataObject } from 'n8n-workflow';
import { MESSAGE_TYPES, USUAL_MESSAGE_TYPES } from '../../nodes/shared/message/message-types.ts';
import { subscribedEvents } from '../../nodes/FlowEngine/trigger/subscribed-events.ts';
import { FlowEngineTrigger } from '../../nodes/FlowEngine/FlowEngineTrigger.node.ts';
import { subscribable } from '../../sandbox/flowengine/events.mts';
import type { startFlowEngine } from '../../sandbox/flowengine/start.mts';
import { ANA, GROUP, prepared, published, RUI, stopAll } from './trigger.mts';

afterEach(stopAll);

type Sandbox = Awaited<ReturnType<typeof startFlowEngine>>;

/** Of messages from everywhere, the texts of those that start the workflow. */
async function startedBy(filters: IDataObject) {
	const { sandbox, texts } = await published({ filters });
	receiveAll(sandbox);
	return (await texts()).toSorted();
}

/** The same with filters that became such after publishing, and what stands in the log. */
async function startedLater(filters: IDataObject) {
	const { sandbox, trigger, texts } = await prepared({
		filters,
		parameters: { registration: 'manual' },
		credential: { webhookToken: 'token' },
	});
	sandbox.deliveries.webhook = { url: `${trigger.url}?token=token` };
	receiveAll(sandbox);
	return { texts: (await texts()).toSorted(), warnings: trigger.warnings };
}

function receiveAll(sandbox: Sandbox) {
	const { jid } = sandbox.instance;
	const mention = { mentionedJid: [jid] };
	const quote = { stanzaId: 'X', participant: jid, quotedMessage: { conversation: 'Bom dia' } };
	const content = (text: string, contextInfo: object) => ({
		extendedTextMessage: { text, contextInfo },
	});
	sandbox.receive({ from: ANA, text: 'Ana' });
	sandbox.receive({ from: RUI, text: 'Rui', lid: '198765432109876@lid' });
	sandbox.receive({ from: ANA, group: GROUP, text: 'group' });
	sandbox.receive({ from: ANA, group: GROUP, message: content('mention', mention) });
	sandbox.receive({ from: ANA, group: GROUP, message: content('reply', quote) });
	sandbox.receive({ from: ANA, group: 'status@broadcast', text: 'status' });
	const key = { remoteJid: '120363000000000000@newsletter', fromMe: false, id: 'N' };
	sandbox.emit('messages.upsert', { key, message: { conversation: 'channel' } });
}

const OTHER_GROUP = '120363025246125487@g.us';
const IN_GROUP = ['group', 'mention', 'reply'];

test.each<[string, IDataObject, string[]]>([
	['nothing chosen: direct chats', {}, ['Ana', 'Rui']],
	['direct and groups', { chatKinds: ['person', 'group'] }, ['Ana', 'Rui', ...IN_GROUP]],
	['direct', { chatKinds: ['person'] }, ['Ana', 'Rui']],
	['groups', { chatKinds: ['group'] }, IN_GROUP],
	['broadcasts', { chatKinds: ['broadcast', 'newsletter'] }, ['channel', 'status']],
	['no kind', { chatKinds: [] }, []],
	['mentions, turned off', { mentionedOnly: false }, ['Ana', 'Rui']],
	[
		'direct, and groups when mentioned',
		{ chatKinds: ['person'], mentionedOnly: true },
		['Ana', 'Rui'],
	],
	['one group of several, and direct chats', { groups: [GROUP] }, ['Ana', 'Rui', ...IN_GROUP]],
	['another group', { groups: [OTHER_GROUP] }, ['Ana', 'Rui']],
	[
		'groups by an expression',
		{ groups: `={{ '${OTHER_GROUP}, ${GROUP}' }}` },
		['Ana', 'Rui', ...IN_GROUP],
	],
	['one group only', { chatKinds: ['group'], groups: [GROUP] }, IN_GROUP],
	['a number, and a chosen group', { chats: RUI, groups: [GROUP] }, ['Rui', ...IN_GROUP]],
	[
		'a number and a group, and another chosen',
		{ chats: `${RUI}, ${GROUP}`, groups: [OTHER_GROUP] },
		['Rui', ...IN_GROUP],
	],
	['a number, and another chosen group', { chats: RUI, groups: [OTHER_GROUP] }, ['Rui']],
	['groups when mentioned', { mentionedOnly: true }, ['Ana', 'Rui', 'mention', 'reply']],
	['a number as typed', { chats: '+351 911 111 111' }, ['Ana']],
	['a number that hides', { chats: RUI }, ['Rui']],
	['a group and a number', { chats: `${GROUP},\n 00351922222222` }, ['Rui', ...IN_GROUP]],
	['commas of another script', { chats: `${GROUP}، ${RUI}` }, ['Rui', ...IN_GROUP]],
	['links', { chats: 'https://wa.me/351911111111' }, ['Ana']],
	[
		'an expression that gives a list',
		{ chats: `={{ ['+${ANA}', '${GROUP}'] }}` },
		['Ana', ...IN_GROUP],
	],
	['an expression that gives a number', { chats: `={{ ${ANA} }}` }, ['Ana']],
	['an expression that gives an empty list', { chats: '={{ [] }}' }, []],
	['no texts', { messageTypes: ['image'] }, []],
])('%s', async (_, filters, expected) => {
	expect(await startedBy(filters)).toEqual(expected.toSorted());
});

test.each([
	['Brazil without the 9', '+55 75 98825-1234', '557588251234'],
	['Brazil with the 9', '55 75 8825-1234', '5575988251234'],
	['Mexico with the 1', '+52 55 1234 5678', '5215512345678'],
	['Mexico without the 1', '+52 1 55 1234 5678', '525512345678'],
	['Argentina with the 9', '+54 11 2345-6789', '5491123456789'],
	['Argentina as dialled at home', '+54 11 15 2345-6789', '5491123456789'],
	["Côte d'Ivoire before 2021", '+225 07 08 12 34 56', '22508123456'],
	['Benin before 2024', '+229 01 97 12 34 56', '22997123456'],
	['Great Britain with its 0', '+44 07911 123456', '447911123456'],
	['the Emirates, in Arabic digits', '+٩٧١ ٥٠ ١٢٣ ٤٥٦٧', '971501234567'],
])('%s: %s on the list is %s', async (_, listed, from) => {
	const { sandbox, texts } = await published({ filters: { chats: `${listed}, ${RUI}` } });
	sandbox.receive({ from, text: 'listed' });
	sandbox.receive({ from: from.replace(/.$/, '0'), text: 'another' });
	sandbox.receive({ from, group: GROUP, text: 'in a group' });
	expect(await texts()).toEqual(['listed']);
});

describe('a filter that admits nobody', () => {
	const IS_EMPTY = "The filter 'Chats' is empty, so no chat can start the workflow.";
	const NO_LIST = "The filter 'Chats' isn\'t a list, so no chat can start the workflow.";
	const NO_GROUP = "The filter 'Group Names or IDs' is empty, so no chat can start the workflow.";
	const NO_PERSON = `'${ANA}' in the filter 'Group Names or IDs' can never match.`;
	const KINDS = "'Filters → Chat Types' must be a list of";
	const TYPES = "'Filters → Message Types' must be a list of";
	const MENTIONED = "'Filters → Only When Mentioned in Groups' must be true or false.";

	const CASES: Array<[what: string, filters: IDataObject, words: string, started: string[]]> = [
		['nothing entered', { chats: ' ' }, IS_EMPTY, []],
		['an expression that gives nothing', { chats: '={{ undefined }}' }, IS_EMPTY, []],
		['one that gives null', { chats: '={{ null }}' }, IS_EMPTY, []],
		['one that gives an empty text', { chats: "={{ '' }}" }, IS_EMPTY, []],
		['one that gives an object', { chats: `={{ { phone: '${ANA}' } }}` }, NO_LIST, []],
		['one that gives a list of objects', { chats: `={{ [{ phone: '${ANA}' }] }}` }, NO_LIST, []],
		['one that gives true', { chats: '={{ true }}' }, NO_LIST, []],
		['no group chosen', { groups: '' }, NO_GROUP, ['Ana', 'Rui']],
		[
			'groups by an expression that gives nothing',
			{ groups: '={{ null }}' },
			NO_GROUP,
			['Ana', 'Rui'],
		],
		['a person among the groups', { groups: `={{ ['${ANA}'] }}` }, NO_PERSON, ['Ana', 'Rui']],
		['kinds that are no list', { chatKinds: '={{ undefined }}' }, KINDS, []],
		['kinds that are unknown', { chatKinds: ['people'] }, KINDS, []],
		['types that are no list', { messageTypes: '={{ null }}' }, TYPES, []],
		[
			'mentions by an expression that gives nothing',
			{ mentionedOnly: '={{ undefined }}' },
			MENTIONED,
			['Ana', 'Rui', 'mention', 'reply'],
		],
	];

	test.each(CASES)('%s: not published, and said', async (_, filters, words) => {
		for (const registration of ['automatic', 'manual']) {
			const { trigger } = await prepared({ filters, parameters: { registration } });
			await expect(trigger.publish()).rejects.toThrow(words);
			await expect(trigger.startTest()).rejects.toThrow(words);
		}
	});

	test.each(CASES)(
		'%s: nobody comes in, should it be so later',
		async (_, filters, words, started) => {
			const { warnings, texts } = await startedLater(filters);
			expect(texts).toEqual(started);
			expect(warnings).not.toHaveLength(0);
			for (const line of warnings) {
				expect(line).toMatch(/^Trigger \d+: /);
				expect(line).toContain(words);
			}
		},
	);
});

describe('an entry that can never match', () => {
	const wrong = [
		['a name', 'Ana'],
		['a star', '*'],
		['a number with text', '+351 911 111 111 (Ana)'],
		['a number without its country code', '910 000 230'],
		['two numbers in one', '+41 44 123 45 67/68'],
		['an invitation to a group', 'https://chat.whatsapp.com/AbCdEf1234567890'],
		['an address for e-mail', 'ana@example.com'],
		['a name in another script', 'آنا'],
		['a broken group', '120363025246125486@g.uk'],
		['a template', '{{ $json.phone }}'],
	];

	test.each(wrong)('%s is not published, and named', async (_, entry) => {
		const filters = { chats: `${ANA}, ${entry}\n${GROUP}` };
		const named = `'${entry}' in the filter 'Chats' can never match`;
		for (const registration of ['automatic', 'manual']) {
			const { sandbox, trigger } = await prepared({ filters, parameters: { registration } });
			await expect(trigger.publish()).rejects.toThrow(named);
			await expect(trigger.startTest()).rejects.toThrow(named);
			expect(sandbox.instance.webhook).toBeNull();
		}
	});

	test('what was published with one can still be unpublished', async () => {
		const { sandbox, trigger } = await published({ filters: { chats: ANA } });
		await expect(trigger.republish({ filters: { chats: 'Ana' } })).rejects.toThrow("'Ana'");
		await trigger.unpublish();
		expect(sandbox.instance.webhook?.enabled ?? false).toBe(false);
	});
});

test('a message that mentions somebody, but nobody knows whom, starts the workflow', async () => {
	const { sandbox, texts } = await published({ filters: { mentionedOnly: true } });
	const mentionedJid = ['198765432109876@lid'];
	const message = { extendedTextMessage: { text: 'hidden', contextInfo: { mentionedJid } } };
	sandbox.receive({ from: ANA, group: GROUP, message });
	expect(await texts()).toEqual(['hidden']);
});

test('of messages, live locations and what cannot be read come on choice only', async () => {
	const receive = async (filters: IDataObject) => {
		const { sandbox, items } = await published({ filters });
		const degrees = { degreesLatitude: 38.7, degreesLongitude: -9.1 };
		sandbox.receive({ from: ANA, message: { liveLocationMessage: degrees } });
		sandbox.receive({ from: ANA, message: { tomorrowsMessage: {} } });
		sandbox.receive({ from: ANA, message: { locationMessage: degrees } });
		return (await items()).map(({ messageType }) => messageType).toSorted();
	};
	expect(await receive({})).toEqual(['location']);
	const messageTypes = ['liveLocation', 'unknown'];
	expect(await receive({ messageTypes })).toEqual(messageTypes);
});

test('of statuses, the chosen ones come, and only of what was chosen', async () => {
	const { sandbox, items } = await published({
		events: ['messages.update'],
		parameters: { statuses: ['read'] },
	});
	const { key } = sandbox.receive({ from: ANA, text: 'Olá' });
	sandbox.phone.acknowledge(key.id, 'DELIVERY_ACK');
	sandbox.phone.acknowledge(key.id, 'READ');
	expect(await items()).toMatchObject([{ event: 'messages.update', status: 'read' }]);
});

test('what has no chat passes all filters but that of events', async () => {
	const filters = { chats: ANA, chatKinds: ['group'], mentionedOnly: true, messageTypes: [] };
	const { sandbox, items } = await published({ events: ['connection.update'], filters });
	sandbox.emit('connection.update', { state: 'close', statusReason: 401 });
	sandbox.receive({ from: ANA, text: 'Olá' });
	expect(await items()).toMatchObject([{ event: 'connection.update', state: 'close' }]);
});

/** Which changes of a group's people start the workflow, where all happen. */
async function changesThatStart(filters: IDataObject) {
	const { sandbox, items } = await published({ events: ['group-participants.update'], filters });
	for (const action of ['add', 'remove', 'promote', 'demote']) {
		const participants = [`${ANA}@s.whatsapp.net`];
		sandbox.emit('group-participants.update', { id: GROUP, action, participants });
	}
	return (await items()).map(({ action }) => action).toSorted();
}

test.each<[string, IDataObject, string[]]>([
	['all', {}, ['add', 'demote', 'promote', 'remove']],
	['some', { participantChanges: ['add', 'promote'] }, ['add', 'promote']],
	['none', { participantChanges: [] }, []],
	['those of one group', { groups: [GROUP], participantChanges: ['remove'] }, ['remove']],
	['none of another group', { groups: [OTHER_GROUP] }, []],
	['none, where only direct chats are wanted', { chatKinds: ['person'] }, []],
])('changes of the people in a group: %s', async (_, filters, expected) => {
	expect(await changesThatStart(filters)).toEqual(expected);
});

test('messages start the workflow whatever changes of groups do', async () => {
	const { sandbox, texts } = await published({
		events: ['messages.upsert', 'group-participants.update'],
		filters: { participantChanges: ['add'] },
	});
	sandbox.receive({ from: ANA, text: 'Olá' });
	expect(await texts()).toEqual(['Olá']);
});

test('a reaction, or one taken back, starts the workflow on choice only', async () => {
	const receive = async (filters: IDataObject) => {
		const { sandbox, items } = await published({ filters });
		for (const text of ['👍', '']) {
			sandbox.receive({ from: ANA, message: { reactionMessage: { text, key: { id: 'X' } } } });
		}
		return (await items()).map(({ messageType }) => messageType);
	};
	expect(await receive({})).toEqual([]);
	expect(await receive({ messageTypes: ['reaction'] })).toEqual(['reaction', 'reaction']);
});

test('one event about several people starts the workflow once, with an item for each', async () => {
	const { sandbox, executions } = await published({ events: ['group-participants.update'] });
	sandbox.emit('group-participants.update', {
		id: GROUP,
		action: 'add',
		participants: [`${ANA}@s.whatsapp.net`, `${RUI}@s.whatsapp.net`],
	});
	expect(await executions()).toMatchObject([[{ phone: ANA }, { phone: RUI }]]);
});

test('messages from the phone are own ones, those through the API an event of their own', async () => {
	const { sandbox, items } = await published({
		events: ['messages.upsert', 'send.message'],
		options: { ownMessages: 'include' },
	});
	sandbox.receive({ from: ANA, fromMe: true, text: 'phone' });
	const key = { remoteJid: `${ANA}@s.whatsapp.net`, fromMe: true, id: '3EB0' };
	sandbox.emit('send.message', { key, message: { conversation: 'api' } });
	const found = (await items()).map(({ text, sentBy }) => [text, sentBy]);
	expect(found.toSorted()).toEqual([
		['api', 'api'],
		['phone', 'phone'],
	]);
});

test('the usual message types are what the filter stands at when it is added', () => {
	const { properties } = new FlowEngineTrigger().description;
	const filters = properties.find(({ name }) => name === 'filters')?.options ?? [];
	const types = filters.find(({ name }) => name === 'messageTypes');
	expect(types).toMatchObject({ default: USUAL_MESSAGE_TYPES });
	expect(USUAL_MESSAGE_TYPES.length).toBeLessThan(MESSAGE_TYPES.length);
});

test('every event that Evolution can be asked for can be chosen', () => {
	const { properties } = new FlowEngineTrigger().description;
	const events = properties.find(({ name }) => name === 'events')?.options ?? [];
	const values = events.flatMap((option) => ('value' in option ? [String(option.value)] : []));
	expect(subscribedEvents(values).toSorted()).toEqual([...subscribable].toSorted());
});
