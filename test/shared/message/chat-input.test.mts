import { toChatInput } from '../../../nodes/shared/message/chat-input.ts';
import { readMessage } from '../../../nodes/shared/message/message.ts';
import { MESSAGE_TYPES } from '../../../nodes/shared/message/message-types.ts';

const ACCOUNT = { id: 'shop', own: [], sentBy: 'phone' } as const;
const KEY = { id: 'A1', remoteJid: '351910000000@s.whatsapp.net' };

const place = (name?: string, address?: string) => ({
	degreesLatitude: 38.7,
	degreesLongitude: -9.1,
	name,
	address,
});
const vcard = 'BEGIN:VCARD\nFN:Ana\nTEL;waid=351911111111:+351 911 111 111\nEND:VCARD';

test.each([
	['text', { conversation: 'Olá' }, 'Olá', 'Olá'],
	['blank text', { conversation: ' \n ' }, ' \n ', '[Empty message]'],
	['image', { imageMessage: {} }, undefined, '[Image]'],
	[
		'image with words',
		{ imageMessage: { caption: 'это сколько?' } },
		'это сколько?',
		'это сколько?',
	],
	['video', { videoMessage: {} }, undefined, '[Video]'],
	['video note', { ptvMessage: {} }, undefined, '[Video message]'],
	['voice message', { audioMessage: { ptt: true } }, undefined, '[Voice message]'],
	[
		'transcript',
		{ audioMessage: { ptt: true }, speechToText: '[audio] quanto custa?' },
		'quanto custa?',
		'quanto custa?',
	],
	['audio', { audioMessage: {} }, undefined, '[Audio]'],
	['document', { documentMessage: { fileName: 'price.pdf' } }, undefined, '[Document] price.pdf'],
	[
		'document in Arabic',
		{ documentMessage: { fileName: 'فاتورة.pdf' } },
		undefined,
		'[Document] فاتورة.pdf',
	],
	['document without a name', { documentMessage: {} }, undefined, '[Document]'],
	[
		'document with words, wrapped',
		{
			documentWithCaptionMessage: {
				message: { documentMessage: { fileName: 'a.pdf', caption: 'Segue' } },
			},
		},
		'Segue',
		'Segue',
	],
	['sticker', { stickerMessage: {} }, undefined, '[Sticker]'],
	['location', { locationMessage: place() }, undefined, '[Location] 38.7, -9.1'],
	['named location', { locationMessage: place('Praça') }, 'Praça', '[Location] 38.7, -9.1 Praça'],
	[
		'location with an address, disappearing',
		{ ephemeralMessage: { message: { locationMessage: place('Кремль', 'Красная\nплощадь') } } },
		'Кремль\nКрасная\nплощадь',
		'[Location] 38.7, -9.1 Кремль, Красная, площадь',
	],
	[
		'live location',
		{ liveLocationMessage: { ...place(), caption: '在路上' } },
		'在路上',
		'[Live location] 38.7, -9.1, 在路上',
	],
	[
		'contact',
		{ contactMessage: { displayName: 'Ana', vcard } },
		'Ana',
		'[Contact] Ana 351911111111',
	],
	[
		'contacts',
		{
			contactsArrayMessage: {
				displayName: '2 contacts',
				contacts: [{ displayName: 'أحمد', vcard }, { displayName: 'Rui' }],
			},
		},
		'2 contacts',
		'[Contact] أحمد 351911111111, Rui',
	],
	['contact without a card', { contactMessage: { displayName: 'Ana' } }, 'Ana', '[Contact] Ana'],
	['poll', { pollCreationMessageV3: { name: '¿Qué día?' } }, '¿Qué día?', '[Poll] ¿Qué día?'],
	[
		'choice',
		{ buttonsResponseMessage: { selectedButtonId: 'y', selectedDisplayText: 'Sim' } },
		'Sim',
		'Sim',
	],
	[
		'choice without a title',
		{ listResponseMessage: { singleSelectReply: { selectedRowId: 'row-2' } } },
		undefined,
		'[Choice] row-2',
	],
	['reaction', { reactionMessage: { text: '👍🏽', key: KEY } }, '👍🏽', '[Reaction] 👍🏽'],
	[
		'reaction, removed',
		{ reactionMessage: { text: '', key: KEY } },
		undefined,
		'[Reaction] removed',
	],
	['unknown', { paymentMessage: {} }, undefined, '[Unknown message]'],
])('%s', (_, message, text, chatInput) => {
	const read = readMessage({ key: KEY, message } as never, ACCOUNT);
	expect(read).toMatchObject({ chatInput });
	expect(read?.text).toBe(text);
});

test.each(MESSAGE_TYPES)('a message of the type $value is never blank', ({ value }) => {
	expect(toChatInput({ messageType: value })).toMatch(/^\[[A-Z][a-z ]+\]/);
	expect(toChatInput({ messageType: value, text: 'Olá' })).toContain('Olá');
});

test.each([undefined, null, '', 'constructor', '__proto__', {}, 7])(
	'what no type is, such as %j, is unknown, and its words stay',
	(messageType) => {
		expect(toChatInput({ messageType })).toBe('[Unknown message]');
		expect(toChatInput({ messageType, text: 'Olá\nAna' })).toBe('Olá\nAna');
	},
);
