import { randomBytes } from 'node:crypto';
import { createJid } from './jid.mts';
import type { Content, Key } from './message.mts';
import * as rules from './message-rules.mts';
import { bytes } from './proto.mts';
import { badRequest } from './refusal.mts';
import type { Routes } from './routes.mts';
import { type Options, send } from './send.mts';

type To<Fields> = Options & { number: string } & Fields;

interface Card {
	fullName: string;
	phoneNumber: string;
	wuid?: string;
	organization?: string;
	email?: string;
	url?: string;
}

/** The sends without a file. All answer 201 with the message. */
export function messages(routes: Routes): void {
	routes.data<To<{ text: string }>>(
		'POST',
		'/message/sendText',
		rules.textMessage,
		201,
		async (instance, { number, text, ...options }) => {
			if (text.trim() === '') throw badRequest('Text is required');
			return await send(instance, number, { conversation: text }, options);
		},
	);

	routes.data<To<{ latitude: number; longitude: number; name: string; address: string }>>(
		'POST',
		'/message/sendLocation',
		rules.location,
		201,
		async (instance, { number, latitude, longitude, name, address, ...options }) => {
			const degrees = { degreesLatitude: latitude, degreesLongitude: longitude };
			const content = { locationMessage: { ...degrees, name, address } };
			return await send(instance, number, content, options);
		},
	);

	routes.data<{ number: string; contact: Card[] }>(
		'POST',
		'/message/sendContact',
		rules.contact,
		201,
		async (instance, { number, contact }) => {
			const contacts = contact.map((card) => ({ displayName: card.fullName, vcard: vcard(card) }));
			const displayName = `${contacts.length} contacts`;
			const content =
				contacts.length === 1
					? { contactMessage: contacts[0] }
					: { contactsArrayMessage: { displayName, contacts } };
			return await send(instance, number, content);
		},
	);

	routes.data<{ key: Key; reaction: string }>(
		'POST',
		'/message/sendReaction',
		rules.reaction,
		201,
		async (instance, { key, reaction }) => {
			if (!isEmoji(reaction)) throw badRequest('Reaction must be a single emoji or empty string');
			const reactionMessage = { text: reaction, key, senderTimestampMs: Date.now() };
			return await send(instance, key.remoteJid, { reactionMessage });
		},
	);

	routes.data<To<{ name: string; selectableCount: number; values: string[] }>>(
		'POST',
		'/message/sendPoll',
		rules.poll,
		201,
		async (instance, { number, name, selectableCount, values, ...options }) => {
			const choices = values.map((optionName) => ({ optionName }));
			const poll = { name, selectableOptionsCount: selectableCount, options: choices };
			// what Baileys calls a poll with one answer
			const type = selectableCount === 1 ? 'pollCreationMessageV3' : 'pollCreationMessage';
			const messageContextInfo = { messageSecret: bytes(randomBytes(32)) };
			return await send(instance, number, { messageContextInfo, [type]: poll }, options);
		},
	);

	routes.data<To<Content>>('POST', '/message/sendList', rules.list, 201, async (instance, body) => {
		const { number, title, description, buttonText, footerText, sections, ...options } = body;
		const listMessage = { title, description, buttonText, footerText, sections, listType: 2 };
		return await send(instance, number, { listMessage }, options);
	});
}

function vcard({ fullName, phoneNumber, wuid, organization, email, url }: Card): string {
	return [
		'BEGIN:VCARD',
		'VERSION:3.0',
		`N:${fullName}`,
		`FN:${fullName}`,
		...(organization ? [`ORG:${organization};`] : []),
		...(email ? [`EMAIL:${email}`] : []),
		...(url ? [`URL:${url}`] : []),
		`item1.TEL;waid=${wuid ?? createJid(phoneNumber)}:${phoneNumber}`,
		'item1.X-ABLabel:Celular',
		'END:VCARD',
	].join('\n');
}

const graphemes = new Intl.Segmenter();

/** One, or nothing, which takes a reaction back. */
function isEmoji(reaction: string): boolean {
	return [...graphemes.segment(reaction)].length <= 1 && /^$|\p{Emoji}/u.test(reaction);
}
