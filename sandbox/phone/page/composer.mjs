import { byId, element } from './element.mjs';
import { icon } from './icons.mjs';
import { preview } from './preview.mjs';
import * as server from './server.mjs';
import { isOpen, store, tell, watch } from './store.mjs';
import { attempt } from './trouble.mjs';

const text = () => byId('text', HTMLTextAreaElement);
const composer = () => byId('composer', HTMLFormElement);

/** Where the person writes: Enter sends, Shift and Enter begin a new line. */
export function showComposer() {
	composer().addEventListener('submit', (event) => {
		event.preventDefault();
		if (text().value.trim() !== '') void sendDraft({});
	});
	text().addEventListener('keydown', (event) => {
		if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
		event.preventDefault();
		composer().requestSubmit();
	});
	watch('open', () => {
		tell('reply');
		if (store.open && matchMedia('(hover: hover)').matches) text().focus();
	});
	watch('reply', showReply);
	watch('condition', showCondition);
}

/** Sends this with the text and the reply that stand there. @param {object} more */
export async function sendDraft(more) {
	const { open, replyTo } = store;
	if (open === undefined) return;
	const written = text().value.trim();
	text().value = '';
	store.replyTo = undefined;
	tell('reply');
	const draft = {
		chat: open.id,
		...(written !== '' && { text: written }),
		...(replyTo !== undefined && { quoted: replyTo }),
		...more,
	};
	if (!(await attempt(server.write(open.gateway, draft)))) text().value ||= written;
}

function showReply() {
	const message = store.messages.get(store.replyTo ?? '');
	const reply = byId('reply', HTMLElement);
	reply.hidden = message === undefined || !isOpen(message);
	if (message === undefined) return;
	const cancel = () => {
		store.replyTo = undefined;
		tell('reply');
		text().focus();
	};
	reply.replaceChildren(
		element('div', { class: 'quote' }, preview(message)),
		element(
			'button',
			{ class: 'icon', type: 'button', 'aria-label': 'Cancel the reply', onclick: cancel },
			icon('close'),
		),
	);
}

function showCondition() {
	const { isOnWhatsApp, isOnline } = store.condition;
	for (const control of composer().elements)
		if (control instanceof HTMLButtonElement || control instanceof HTMLTextAreaElement)
			control.disabled = !isOnWhatsApp;
	const waiting = isOnline ? 'Message' : 'Message (goes out when the phone is online)';
	text().placeholder = isOnWhatsApp ? waiting : "This phone isn't on WhatsApp";
}
