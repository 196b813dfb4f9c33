import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Activity, mustBeConnected } from './activity.mts';
import type { Answers } from './answers.mts';
import { type Callers, callerOf } from './authentication.mts';
import type { Bodies } from './body.mts';
import { jidOf, phone } from './jid.mts';
import { Refusal } from './refusal.mts';
import { newContact } from './state.mts';

type OnePhone = FastifyRequest<{ Params: { phone: string } }>;

/** Names as body.mts takes them. */
interface Upsert {
	phone?: string;
	phoneNumber?: string;
	name?: string;
	fullName?: string;
}

/** The docs' section Contacts; all bodies are assumed, and that only a look-up needs the connection. */
export function contacts(
	app: FastifyInstance,
	{ state, variant }: Activity,
	callers: Callers,
	{ many, one }: Answers,
	body: Bodies,
): void {
	const config = { keys: 'session' } as const;
	const params = { type: 'object', properties: { phone } };

	app.get('/contacts', { config }, (request) =>
		many('contacts', [...callerOf(callers, request).contacts.values()]),
	);

	app.put<{ Body: Upsert }>('/contacts', { config, schema: { body: body.contact } }, (request) => {
		const { phoneNumber = '', phone = phoneNumber, fullName = '', name = fullName } = request.body;
		const contact = newContact(phone, name);
		callerOf(callers, request).contacts.set(phone, contact);
		return one('contact', contact);
	});

	app.get('/contacts/:phone', { config, schema: { params } }, (request: OnePhone) => {
		const contact = callerOf(callers, request).contacts.get(request.params.phone);
		if (contact === undefined) throw new Refusal('NOT_FOUND', 'Contact does not exist');
		return one('contact', contact);
	});

	app.get('/on-whatsapp/:phone', { config, schema: { params } }, (request: OnePhone) => {
		mustBeConnected(callerOf(callers, request));
		const { phone } = request.params;
		const exists = !state.notOnWhatsApp.has(phone);
		const jid = exists ? { jid: jidOf(phone) } : {};
		if (variant.onWhatsApp === 'list') return many('numbers', [{ exists, ...jid }]);
		return one('number', { [variant.onWhatsApp]: exists, ...jid });
	});
}
