import type { FastifyInstance } from 'fastify';
import type { Activity } from './activity.mts';
import {
	type ContactChange,
	contactChange,
	contactParams,
	lists,
	type NewContact,
	newContact,
} from './fields.mts';
import { found } from './known.mts';
import { onlyMethods } from './methods.mts';
import { pageOf } from './page.mts';
import type { ListQuery } from './query-names.mts';
import { Refusal } from './refusal.mts';
import type { Variant } from './variant.mts';

interface OneContact {
	contactId: string;
}

/** The docs' section Contacts. */
export function contacts(app: FastifyInstance, activity: Activity, variant: Variant): void {
	const { state } = activity;
	const { queryNames, updateVerb, otherVerbs, sameNumber } = variant;

	app.get<{ Querystring: ListQuery }>(
		'/contacts',
		{ schema: { querystring: lists(variant).contacts } },
		({ query }) => {
			// any part, in any case: assumed
			const wanted = query[queryNames.search]?.toLowerCase() ?? '';
			const matching = [...state.contacts.values()].filter(({ name, number, email }) =>
				[name, number, email].some((value) => value?.toLowerCase().includes(wanted)),
			);
			const { rows, count, hasMore } = pageOf(matching, query, variant);
			const listed = rows.map(({ id, name, number, email, profilePicUrl, createdAt }) => ({
				id,
				name,
				number,
				email,
				profilePicUrl,
				isGroup: false,
				createdAt,
			}));
			return { contacts: listed, count, hasMore };
		},
	);

	app.post<{ Body: NewContact }>(
		'/contacts',
		{ schema: { body: newContact } },
		async ({ body }, reply) => {
			// one contact per number: assumed, inbound messages could not tell them apart
			if (sameNumber === 'refused' && state.contactByNumber(body.number) !== undefined)
				throw new Refusal(400, 'Já existe um contacto com este number');
			const { id, name, number, createdAt } = activity.createContact(body);
			return await reply.code(201).send({ contact: { id, name, number, createdAt } });
		},
	);
	onlyMethods(app, '/contacts', ['GET', 'POST'], otherVerbs);

	app.get<{ Params: OneContact }>(
		'/contacts/:contactId',
		{ schema: { params: contactParams } },
		({ params }) => {
			const contact = found(state.contacts, params.contactId);
			const { id, name, number, email, extraInfo, createdAt } = contact;
			return { contact: { id, name, number, email, extraInfo, createdAt } };
		},
	);

	app.route<{ Params: OneContact; Body: ContactChange }>({
		method: updateVerb,
		url: '/contacts/:contactId',
		schema: { params: contactParams, body: contactChange },
		handler: ({ params, body }) => {
			const contact = found(state.contacts, params.contactId);
			activity.updateContact(contact, body);
			const { id, name, updatedAt } = contact;
			return { contact: { id, name, updatedAt } };
		},
	});
	onlyMethods(app, '/contacts/:contactId', ['GET', updateVerb], otherVerbs);
}
