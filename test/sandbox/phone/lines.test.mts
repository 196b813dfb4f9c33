import { until } from '../until.mts';
import { ANA, JID, type Name, type Phones, startPhones } from './phones.mts';

const NAMES: Name[] = ['flowengine', 'sessions', 'whatsms', 'whatsapi'];
/** The gateways that tell what comes in, and as what. */
const RECEIVED: [Name, string][] = [
	['flowengine', 'messages.upsert'],
	['sessions', 'message.received'],
	['whatsms', 'message.received'],
];
const PNG = Buffer.from(
	'89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489',
	'hex',
);

let phones: Phones;
beforeEach(async () => {
	phones = await startPhones();
});
afterEach(async () => {
	await phones.stop();
});

const chatOf = (name: Name) => (name === 'flowengine' || name === 'sessions' ? JID : ANA.number);
const write = async (name: Name, draft: object) => {
	const path = `/gateways/${name}/messages`;
	return await phones.act(path, { chat: chatOf(name), ...draft });
};
const bodies = (name: Name) => phones.seen(name).map(({ body }) => body);

it.each(NAMES)(
	'a text of the business to Ana is on her phone, and %s hears of it',
	async (name) => {
		await write(name, { text: 'Hello?' });
		expect((await phones.send[name]('*Yes*')).status).toBeLessThan(300);
		await until(() => phones.seen(name).length === 2);
		expect(phones.seen(name)).toMatchObject([
			{ isOwn: true, status: 'delivered', body: { text: 'Hello?' } },
			{ isOwn: false, body: { text: '*Yes*' }, chat: chatOf(name) },
		]);
		await phones.act(`/gateways/${name}/reads`, { chat: chatOf(name) });
		expect(phones.seen(name)[1]?.status).toBe('read');
	},
);

it.each(RECEIVED)('what Ana writes is told to the workflow: %s', async (name, event) => {
	expect((await write(name, { text: 'Olá' })).status).toBe(201);
	const [told] = phones.told(name, event);
	expect(JSON.stringify(told)).toMatch(/"Olá"/);
	expect(JSON.stringify(told)).toContain(ANA.number);
});

it.each(RECEIVED)('a photo of hers can be fetched from the gateway: %s', async (name, event) => {
	const file = { kind: 'image', type: 'image/png', base64: PNG.toString('base64') };
	await write(name, { text: 'Look', file });
	expect(JSON.stringify(phones.told(name, event))).toMatch(/image/);
	const { url } = bodies(name)[0]?.media ?? { url: '' };
	const fetched = await fetch(url);
	expect(fetched.headers.get('content-type')).toBe('image/png');
	expect(Buffer.from(await fetched.arrayBuffer())).toEqual(PNG);
});

it('statuses come from the phone', async () => {
	for (const name of NAMES) await write(name, { text: 'Hello?' });
	for (const name of NAMES) await phones.send[name]('Yes');
	await until(() => NAMES.every((name) => phones.seen(name).length === 2));
	for (const name of NAMES) await phones.act(`/gateways/${name}/reads`, { chat: chatOf(name) });
	const statuses = (name: Name, event: string) =>
		phones
			.told(name, event)
			.map((one) => /"(?:status|ack)":"?(\w+)/.exec(JSON.stringify(one))?.[1]);
	expect(statuses('flowengine', 'messages.update')).toEqual(['DELIVERY_ACK', 'READ']);
	expect(statuses('whatsms', 'message.ack')).toEqual(['3', '4']);
	expect(statuses('whatsapi', 'message.status_updated')).toEqual(['sent', 'delivered', 'read']);
});

it.each(['flowengine', 'sessions'] as const)(
	'%s: groups, replies, places, reactions',
	async (name) => {
		const event = name === 'sessions' ? 'message.received' : 'messages.upsert';
		const { line } = phones.phone.conversations.get(name) ?? {};
		const group = line?.chats.find(({ isGroup }) => isGroup)?.id;
		await write(name, { chat: group, text: 'Hi all' });
		await phones.send[name]('One?');
		await until(() => phones.seen(name).length === 2);
		const { key } = phones.seen(name)[1] ?? { key: '' };
		await write(name, { text: 'This one', quoted: key });
		await write(name, { location: { latitude: 38.7, longitude: -9.1, name: 'Lisbon' } });
		await phones.act(`/gateways/${name}/reactions`, { key, emoji: '👍' });
		const told = phones.told(name, event).map((one) => JSON.stringify(one));
		expect(told).toHaveLength(4);
		expect(told[0]).toContain(group);
		expect(told[1]).toMatch(/This one.*stanzaId|stanzaId.*This one/);
		expect(told[2]).toContain('"degreesLatitude":38.7');
		expect(told[3]).toMatch(/reactionMessage.*👍/);
		expect(phones.seen(name)[1]?.reactions).toEqual({ own: '👍' });
	},
);

it('FlowEngine: lists, buttons, and polls can be tapped', async () => {
	const { number } = ANA;
	const { callFlowEngine, act, told, seen } = phones;
	const rows = [{ title: 'Tea', description: 'Green', rowId: 'tea' }];
	await callFlowEngine('/message/sendList', {
		number,
		title: 'Drinks',
		description: 'Which one?',
		buttonText: 'Open',
		footerText: '',
		sections: [{ title: 'Hot', rows }],
	});
	const buttons = [{ type: 'reply', displayText: 'Yes', id: 'yes' }];
	await callFlowEngine('/message/sendButtons', { number, title: 'Right?', buttons });
	const poll = { number, name: 'When?', selectableCount: 1, values: ['Now', 'Later'] };
	await callFlowEngine('/message/sendPoll', poll);
	await until(() => seen('flowengine').length === 3);
	const [list, question, vote] = seen('flowengine');
	expect(list?.body).toMatchObject({
		title: 'Drinks',
		text: 'Which one?',
		list: {
			label: 'Open',
			sections: [{ title: 'Hot', rows: [{ id: 'tea', title: 'Tea', description: 'Green' }] }],
		},
	});
	expect(question?.body.buttons).toEqual([{ kind: 'reply', label: 'Yes', value: 'yes' }]);
	expect(vote?.body.poll).toEqual({
		question: 'When?',
		options: ['Now', 'Later'],
		isMultiple: false,
	});

	const tap = async (quoted = '', kind: string, id: string, title: string) =>
		await write('flowengine', { text: title, quoted, choice: { kind, id, title } });
	await tap(list?.key, 'row', 'tea', 'Tea');
	await tap(question?.key, 'button', 'yes', 'Yes');
	await act('/gateways/flowengine/votes', { key: vote?.key, options: ['Later'] });
	const upserts = told('flowengine', 'messages.upsert');
	expect(upserts).toMatchObject([
		{ data: { message: { listResponseMessage: { singleSelectReply: { selectedRowId: 'tea' } } } } },
		{ data: { message: { templateButtonReplyMessage: { selectedId: 'yes' } } } },
		{ data: { pollUpdates: [{ voters: [] }, { name: 'Later', voters: [JID] }] } },
	]);
	expect(seen('flowengine').map(({ chosen, votes }) => chosen ?? votes)).toEqual([
		'Tea',
		'Yes',
		['Later'],
		undefined,
		undefined,
	]);
});

it('FlowEngine: typing, blue check marks, reactions, edits, and deletions are seen', async () => {
	const { callFlowEngine, seen, phone, send } = phones;
	const typing: unknown[] = [];
	phone.conversations.get('flowengine')?.line.watch((happening) => {
		if (happening.kind === 'typing') typing.push(happening.isTyping);
	});
	const presence = { number: ANA.number, presence: 'composing', delay: 1 };
	await callFlowEngine('/chat/sendPresence', presence);
	expect(typing).toEqual([true, false]);

	await write('flowengine', { text: 'Hello?' });
	const [id = ''] = phones.flowEngine.instance.messages.keys();
	const key = { remoteJid: JID, fromMe: false, id };
	await callFlowEngine('/chat/markMessageAsRead', { readMessages: [key] });
	await callFlowEngine('/message/sendReaction', { key, reaction: '❤️' });
	expect(seen('flowengine')).toMatchObject([{ status: 'read', reactions: { other: '❤️' } }]);

	const { data } = await send.flowengine('Yess');
	await callFlowEngine('/chat/updateMessage', { number: ANA.number, text: 'Yes', key: data.key });
	expect(seen('flowengine')[1]).toMatchObject({ isEdited: true, body: { text: 'Yes' } });
	await callFlowEngine('/chat/deleteMessageForEveryone', data.key, 'DELETE');
	expect(seen('flowengine')[1]).toMatchObject({ isDeleted: true, body: {} });
});

it('WhatsAPI: a template has its text, its variables filled in, and its buttons', async () => {
	const text = (value: string) => ({ type: 'text', text: value });
	const components = [
		{ type: 'body', parameters: [text('Ana'), text('Monday at 10')] },
		{
			type: 'button',
			sub_type: 'quick_reply',
			index: 1,
			parameters: [{ type: 'payload', payload: 'other' }],
		},
	];
	const template = { name: 'appointment_reminder', language: 'en_US', components };
	await phones.callWhatsApi('/send-message', { to: ANA.number, template });
	await until(() => phones.seen('whatsapi').length === 1);
	expect(bodies('whatsapi')).toEqual([
		{
			text: 'Hi Ana, we expect you on Monday at 10.',
			footer: 'Reply to confirm',
			buttons: [
				{ kind: 'reply', label: 'I will be there', value: 'I will be there' },
				{ kind: 'reply', label: 'Another day', value: 'other' },
				{ kind: 'call', label: 'Call us', value: '+351210000000' },
			],
		},
	]);
});
