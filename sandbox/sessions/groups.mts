import { randomInt } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Activity, mustBeConnected } from './activity.mts';
import type { Answers } from './answers.mts';
import { type Callers, callerOf } from './authentication.mts';
import type { Bodies } from './body.mts';
import { groupJid, jidOf, userOf } from './jid.mts';
import { Refusal } from './refusal.mts';
import type { Group, Participant, Session } from './state.mts';

type OneGroup = FastifyRequest<{ Params: { jid: string } }>;

interface NewGroup {
	name?: string;
	subject?: string;
	participants: string[];
}

/** The docs' section Groups; all bodies are assumed after Baileys, and that all need the connection. */
export function groups(
	app: FastifyInstance,
	{ state }: Activity,
	callers: Callers,
	{ many, one, none }: Answers,
	body: Bodies,
): void {
	const config = { keys: 'session' } as const;
	const params = { type: 'object', properties: { jid: groupJid } };
	const address = { config, schema: { params } };

	const asking = (request: FastifyRequest): Session => {
		const session = callerOf(callers, request);
		mustBeConnected(session);
		return session;
	};
	const asked = (request: OneGroup): Group => {
		const group = asking(request).groups.get(request.params.jid);
		if (group === undefined) throw new Refusal('NOT_FOUND', 'Group does not exist');
		return group;
	};
	/** The status of each, as WhatsApp gives it. */
	const outcome = (jids: string[], act: (jid: string) => string) =>
		many(
			'participants',
			jids.map(jidOf).map((jid) => ({ jid, status: act(jid) })),
		);

	app.get('/groups', { config }, (request) => many('groups', [...asking(request).groups.values()]));

	app.post<{ Body: NewGroup }>(
		'/groups',
		{ config, schema: { body: body.newGroup } },
		async (request, reply) => {
			const session = asking(request);
			const { subject = '', name = subject, participants } = request.body;
			const group = newGroup(session, name, participants);
			return await reply.code(201).send(one('group', group));
		},
	);

	app.get('/groups/:jid', address, (request: OneGroup) => one('group', asked(request)));

	app.get('/groups/:jid/participants', address, (request: OneGroup) =>
		many('participants', asked(request).participants),
	);

	app.post<{ Params: { jid: string }; Body: { participants: string[] } }>(
		'/groups/:jid/participants/add',
		{ config, schema: { params, body: body.participants } },
		(request) => {
			const { participants } = asked(request);
			return outcome(request.body.participants, (jid) => {
				if (participants.some(({ id }) => id === jid)) return '409';
				if (state.notOnWhatsApp.has(userOf(jid))) return '404';
				participants.push({ id: jid, admin: null });
				return '200';
			});
		},
	);

	app.post<{ Params: { jid: string }; Body: { participants: string[] } }>(
		'/groups/:jid/participants/remove',
		{ config, schema: { params, body: body.participants } },
		(request) => {
			const { participants } = asked(request);
			return outcome(request.body.participants, (jid) => {
				const index = participants.findIndex(({ id }) => id === jid);
				if (index < 0) return '404';
				participants.splice(index, 1);
				return '200';
			});
		},
	);

	// the group is then no longer in the list
	app.post('/groups/:jid/leave', address, async (request: OneGroup, reply) => {
		const { id } = asked(request);
		asking(request).groups.delete(id);
		return await none(reply);
	});
}

/** A group that the session has just made: it is the superadmin. */
export function newGroup(session: Session, subject: string, people: readonly string[]): Group {
	const owner = jidOf(session.phoneNumber);
	const others = people.map((to): Participant => ({ id: jidOf(to), admin: null }));
	const group: Group = {
		id: `120363${String(randomInt(1e12)).padStart(12, '0')}@g.us`,
		subject,
		owner,
		creation: Math.floor(Date.now() / 1000),
		participants: [{ id: owner, admin: 'superadmin' }, ...others],
	};
	session.groups.set(group.id, group);
	return group;
}
