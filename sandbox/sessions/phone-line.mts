import type { Customer, Line, Outgoing, OutgoingFile } from '../phone/line.mts';
import { type Content, readContent } from '../phone/read-content.mts';
import { type Quote, writeContent } from '../phone/write-content.mts';
import { jidOf } from './jid.mts';
import { sessionOf } from './receive.mts';
import type { SessionsSandbox } from './start.mts';
import type { Session, State } from './state.mts';

/** The phone of a person who writes to the first session, alone and in its groups. */
export function sessionsLine({ state, receive }: SessionsSandbox, customer: Customer): Line {
	const session = sessionOf(state);
	const { number, name, lid } = customer;
	const who = { number, name, ...(lid !== undefined && { lid }) };
	const jid = jidOf(number);
	const groups = groupsOf(session, jid);
	const isOurs = (chat: string) => chat === jid || groups.some(({ id }) => id === chat);
	const arrive = (chat: string, content: Content) =>
		receive({ ...who, content, ...(chat !== jid && { group: chat }) }).id;

	return {
		chats: [
			{ id: jid, title: session.name, isGroup: false },
			...groups.map(({ id, subject: title }) => ({ id, title, isGroup: true })),
		],
		abilities: ['image', 'voice', 'location', 'reaction', 'quote'],
		write(message: Outgoing) {
			return arrive(message.chat, writeContent(message, quoteOf(state, message.quoted), contentOf));
		},
		react(chat, id, text) {
			const message = state.messages.find((one) => one.id === id);
			const key = { remoteJid: chat, fromMe: message?.fromMe === true, id };
			arrive(chat, { reactionMessage: { key, text } });
		},
		// there is no event for it
		acknowledge() {},
		setOnWhatsApp(isOnWhatsApp) {
			if (isOnWhatsApp) state.notOnWhatsApp.delete(number);
			else state.notOnWhatsApp.add(number);
		},
		watch(watcher) {
			state.news.on('message', ({ id, chat, fromMe, content }) => {
				if (!fromMe || !isOurs(chat)) return;
				watcher({ kind: 'message', id, chat, body: readContent(content) });
			});
		},
	};
}

const groupsOf = ({ groups }: Session, jid: string) =>
	[...groups.values()].filter(({ participants }) => participants.some(({ id }) => id === jid));

const contentOf = ({ url, type }: OutgoingFile): Content => ({ url, mimetype: type });

function quoteOf({ messages }: State, id: string | undefined): Quote | undefined {
	const quoted = messages.find((message) => message.id === id);
	return (
		quoted && { stanzaId: quoted.id, participant: quoted.sender, quotedMessage: quoted.content }
	);
}
