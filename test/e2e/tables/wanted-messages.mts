import type { IDataObject } from 'n8n-workflow';
import { baileys, enveloped, triggersNamed, untouched, type Wanted } from './wanted.mts';

const GROUP = '120363025246125486@g.us';
const inGroup = { remoteJid: GROUP, participant: '351930000000@s.whatsapp.net' };
const MENTION = {
	message: {
		extendedTextMessage: {
			text: '@351960000000 olá',
			contextInfo: { mentionedJid: ['351960000000@s.whatsapp.net'] },
		},
	},
};
const REACTION = { message: { reactionMessage: { key: { id: 'X' }, text: '👍' } } };
const TAKEN_BACK = { message: { reactionMessage: { key: { id: 'X' }, text: '' } } };
const PICTURE = { message: { imageMessage: { mimetype: 'image/jpeg', caption: 'Olá' } } };

const message =
	(more: IDataObject = {}, key: IDataObject = {}) =>
	(id: string, trigger: string) =>
		enveloped(trigger, 'message', baileys(id, more, key));

/** The two that speak WhatsApp Web. */
export const wantedMessages: Wanted = {
	name: 'wanted-messages',
	triggers: triggersNamed('flowEngineTrigger', 'whatsAppSessionsTrigger'),
	deliveries: {
		direct: message(),
		own: message({}, { fromMe: true }),
		image: message(PICTURE),
		reaction: message(REACTION),
		'reaction removed': message(TAKEN_BACK),
		'unknown type': message({ message: { newestMessage: { id: 1 } } }),
		group: message({}, inGroup),
		mention: message(MENTION, inGroup),
		status: message({}, { remoteJid: 'status@broadcast', participant: inGroup.participant }),
		channel: message({}, { remoteJid: '120363144038483540@newsletter' }),
		connection: (id, trigger) => enveloped(trigger, 'connection', { state: 'open', note: id }),
		undocumented: (id) => ({ event: 'brand.new', sessionId: '3fa85f64', data: { note: id } }),
	},
	choices: [
		untouched(['direct', 'image']),
		{
			what: 'Events: Connection Changed or Session Connected',
			parameters: { events: ['connection.update', 'session.connected'] },
			runs: ['connection'],
		},
		{
			what: 'Own Messages: Include',
			parameters: { options: { ownMessages: 'include' } },
			runs: ['direct', 'own', 'image'],
		},
		{
			what: 'Own Messages: Only',
			parameters: { options: { ownMessages: 'only' } },
			runs: ['own'],
		},
		{
			what: 'Chat Types: Direct, Group',
			parameters: { filters: { chatKinds: ['person', 'group'] } },
			runs: ['direct', 'image', 'group', 'mention'],
		},
		{
			what: 'Chat Types: Broadcast or Status, Channel',
			parameters: { filters: { chatKinds: ['broadcast', 'newsletter'] } },
			runs: ['status', 'channel'],
		},
		{
			what: 'Chats: the phone number of the person',
			parameters: { filters: { chats: '+351 910 000 000' } },
			runs: ['direct', 'image'],
		},
		{
			what: 'Chats: the group',
			parameters: { filters: { chats: GROUP } },
			runs: ['group', 'mention'],
		},
		{
			what: 'Chats: an expression that gives a list of both',
			parameters: { filters: { chats: `={{ ['+351 910 000 000', '${GROUP}'] }}` } },
			runs: ['direct', 'image', 'group', 'mention'],
		},
		{
			what: 'Chats: an expression that gives an empty list',
			parameters: { filters: { chats: '={{ [] }}' } },
			runs: [],
		},
		{
			what: 'Only When Mentioned in Groups',
			parameters: { filters: { mentionedOnly: true } },
			runs: ['direct', 'image', 'mention'],
		},
		{
			what: 'Message Types: Image',
			parameters: { filters: { messageTypes: ['image'] } },
			runs: ['image'],
		},
		{
			what: 'Group Names or IDs: the group',
			parameters: { filters: { groups: [GROUP] } },
			runs: ['direct', 'image', 'group', 'mention'],
		},
		{
			what: 'Group Names or IDs: another group',
			parameters: { filters: { groups: ['120363025246125487@g.us'] } },
			runs: ['direct', 'image'],
		},
		{
			what: 'Message Types: Text, Reaction, Unknown',
			parameters: { filters: { messageTypes: ['text', 'reaction', 'unknown'] } },
			runs: ['direct', 'reaction', 'reaction removed', 'unknown type'],
		},
		{
			what: 'Other Events (WhatsApp Sessions)',
			parameters: { options: { otherEvents: true } },
			runs: ['direct', 'image', 'undocumented'],
			only: 'whatsAppSessionsTrigger',
		},
		{
			what: 'combined: own messages, too; only the person and the group; only mentions; only Text',
			parameters: {
				options: { ownMessages: 'include' },
				filters: {
					chatKinds: ['person', 'group'],
					chats: `351910000000, ${GROUP}`,
					mentionedOnly: true,
					messageTypes: ['text'],
				},
			},
			runs: ['direct', 'own', 'mention'],
		},
		{
			what: 'combined, matching nothing: only own messages, and only channels',
			parameters: {
				options: { ownMessages: 'only' },
				filters: { chatKinds: ['newsletter'], chats: GROUP },
			},
			runs: [],
		},
	],
};
