import type { Customer, Line } from '../phone/line.mts';
import { randomUUID } from 'node:crypto';
import type { WhatsApiSandbox } from './start.mts';
import type { Message } from './state.mts';
import { renderTemplate } from './template-text.mts';

/** Meta's words, as people quote them. */
const UNDELIVERABLE = '(#131026) Message undeliverable';

/** The phone of a person who writes to the account's number. Its statuses are those of the messages. */
export function whatsApiLine(sandbox: WhatsApiSandbox, customer: Customer): Line {
	const { account, state, receive, acknowledge } = sandbox;
	const { number, name } = customer;
	/** How far messages get by themselves: as far as the phone. */
	const reaches = { reaches: 'sent' } as const;
	state.fates.set(number, reaches);

	return {
		chats: [{ id: number, title: account.name, isGroup: false }],
		abilities: [],
		write({ text = '' }) {
			receive({ number, name, text });
			// the gateway tells nobody, and so names no message
			return randomUUID();
		},
		acknowledge(id, status) {
			acknowledge(id, status);
		},
		setOnWhatsApp(isOnWhatsApp) {
			state.fates.set(number, isOnWhatsApp ? reaches : { fails: UNDELIVERABLE });
		},
		watch(watcher) {
			state.news.on('message', (message: Message) => {
				if (message.to !== number) return;
				const { id, text, template } = message;
				const body = template ? renderTemplate(template) : { text: text ?? '' };
				watcher({ kind: 'message', id, chat: number, body });
			});
		},
	};
}
