import { chatName } from '../../nodes/FlowEngine/chat-name.ts';

const PERSON = '351910000000@s.whatsapp.net';
const theirs = { key: { fromMe: false }, pushName: 'Ana' };

test.each([
	['its own', { pushName: 'Shop', remoteJid: PERSON, lastMessage: theirs }, 'Shop'],
	['that of its last message', { pushName: null, remoteJid: PERSON, lastMessage: theirs }, 'Ana'],
	['that of its last message, hidden', { remoteJid: '1@lid', lastMessage: theirs }, 'Ana'],
	[
		'not our own',
		{ remoteJid: PERSON, lastMessage: { key: { fromMe: true }, pushName: 'Me' } },
		undefined,
	],
	[
		'not that of a member',
		{ remoteJid: '120363025246125486@g.us', lastMessage: theirs },
		undefined,
	],
	['none without a message', { pushName: '', remoteJid: PERSON, lastMessage: null }, undefined],
])('the name of a chat: %s', (_, chat, name) => {
	expect(chatName(chat)).toBe(name);
});
