import { ana, team } from './world.mts';

const to = { number: ana };
const poll = { name: 'When?', selectableCount: 1, values: ['Mon', 'Tue', 'Wed'] };
const url = (name: string) => `https://files.example/${name}`;
const key = { id: '3EB0IN0001', remoteJid: ana, fromMe: false };

/** The sends of the deliveries, by their steps. */
export const sends: Readonly<Record<string, [path: string, body: object]>> = {
	'send.message poll, private': ['sendPoll', { ...to, ...poll }],
	'send.message poll, group': ['sendPoll', { number: team, ...poll }],
	'send.message poll, several answers': ['sendPoll', { ...to, ...poll, selectableCount: 3 }],
	'send.message text': ['sendText', { ...to, text: 'from api' }],
	'send.message text to a group, with mentions': [
		'sendText',
		{ number: team, text: '@351910000102 hi', mentioned: ['351910000102'] },
	],
	'send.message text with quote': [
		'sendText',
		{ ...to, text: 'answer', quoted: { key: { id: 'Q1' }, message: { conversation: 'q' } } },
	],
	'send.message image': [
		'sendMedia',
		{ ...to, mediatype: 'image', media: url('a.png'), caption: 'c' },
	],
	'send.message video': ['sendMedia', { ...to, mediatype: 'video', media: url('a.mp4') }],
	'send.message document': [
		'sendMedia',
		{ ...to, mediatype: 'document', media: url('a.pdf'), fileName: 'a.pdf' },
	],
	'send.message audio': ['sendWhatsAppAudio', { ...to, audio: url('a.mp3') }],
	'send.message sticker': ['sendSticker', { ...to, sticker: url('a.webp') }],
	'send.message video note': ['sendPtv', { ...to, video: url('a.mp4') }],
	'send.message location': [
		'sendLocation',
		{ ...to, latitude: 38.7, longitude: -9.1, name: 'Lx', address: 'Rua' },
	],
	'send.message contact': [
		'sendContact',
		{
			...to,
			contact: [{ fullName: 'Ana', wuid: '351910000102', phoneNumber: '+351 910 000 102' }],
		},
	],
	'send.message reaction': ['sendReaction', { key, reaction: '👍' }],
	'send.message list': [
		'sendList',
		{
			...to,
			title: 't',
			description: 'd',
			buttonText: 'b',
			footerText: 'f',
			sections: [{ title: 's', rows: [{ title: 'r', description: 'd', rowId: '1' }] }],
		},
	],
	'send.message buttons': [
		'sendButtons',
		{
			...to,
			title: 'T',
			description: 'd',
			footer: 'f',
			buttons: [{ type: 'reply', displayText: 'Yes', id: '1' }],
		},
	],
	'send.message status': [
		'sendStatus',
		{ type: 'text', content: 'x', backgroundColor: '#000000', font: 1, statusJidList: [ana] },
	],
	'send.message image by URL, base64': [
		'sendMedia',
		{ ...to, mediatype: 'image', media: url('a.png') },
	],
	'send.message image by binary, base64': [
		'sendMedia',
		{ ...to, mediatype: 'image', media: '<base64 1046 bytes>' },
	],
	'send.message, by events': ['sendText', { ...to, text: 'x' }],
};
