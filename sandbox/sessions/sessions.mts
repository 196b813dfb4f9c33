import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Activity } from './activity.mts';
import type { Answers } from './answers.mts';
import type { Callers } from './authentication.mts';
import type { Bodies } from './body.mts';
import { sendQr } from './qr.mts';
import { Refusal } from './refusal.mts';
import type { Session } from './state.mts';

type OneSession = FastifyRequest<{ Params: { id: string } }>;

/** The docs' section Sessions; all bodies are assumed. */
export function sessions(
	app: FastifyInstance,
	activity: Activity,
	callers: Callers,
	{ many, one, none }: Answers,
	body: Bodies,
): void {
	const { state, variant } = activity;
	const account = { config: { keys: 'token' } } as const;
	const life = { config: { keys: variant.lifeKeys } } as const;

	/** A session key opens no session but its own: assumed. */
	const asked = (request: OneSession): Session => {
		const session = state.sessions.get(request.params.id);
		const caller = callers.get(request);
		if (session === undefined || (caller !== undefined && caller !== session))
			throw new Refusal('SESSION_NOT_FOUND', 'Session does not exist');
		return session;
	};

	app.get('/whatsapp-sessions', account, () =>
		many('sessions', [...state.sessions.values()].map(shown)),
	);

	// the one answer with the key, which else stands "on each session's detail page in the dashboard"
	app.post<{ Body: { name: string; phoneNumber?: string } }>(
		'/whatsapp-sessions',
		{ ...account, schema: { body: body.newSession } },
		async (request, reply) => {
			const { name, phoneNumber } = request.body;
			const session = state.addSession({ name, ...(phoneNumber && { phoneNumber }) });
			return await reply.code(201).send(one('session', { ...shown(session), apiKey: session.key }));
		},
	);

	app.get('/whatsapp-sessions/:id', { config: { keys: 'either' } }, (request: OneSession) =>
		one('session', shown(asked(request))),
	);

	app.delete('/whatsapp-sessions/:id', life, async (request: OneSession, reply) => {
		activity.delete(asked(request));
		return await none(reply);
	});

	app.post('/whatsapp-sessions/:id/connect', life, (request: OneSession) => {
		const session = asked(request);
		activity.connect(session);
		return one('session', shown(session));
	});

	app.post('/whatsapp-sessions/:id/disconnect', life, (request: OneSession) => {
		const session = asked(request);
		if (session.status === 'DISCONNECTED')
			throw new Refusal('SESSION_DISCONNECTED', 'Session not connected');
		activity.disconnect(session, 'disconnected');
		return one('session', shown(session));
	});

	// "when CONNECTING"; which code says that it is not is assumed
	app.get('/whatsapp-sessions/:id/qrcode', life, async (request: OneSession, reply) => {
		const { qr, status } = asked(request);
		if (qr !== null) return await sendQr(reply, qr, variant);
		throw status === 'CONNECTED'
			? new Refusal('VALIDATION_ERROR', 'No QR code: the session is connected')
			: new Refusal('SESSION_DISCONNECTED', 'No QR code: start the connection first');
	});
}

function shown({ id, name, phoneNumber, status, createdAt }: Session): object {
	return { id, name, phoneNumber, status, createdAt };
}
