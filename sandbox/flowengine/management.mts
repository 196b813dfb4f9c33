import { randomBytes, randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { isSame } from './guards.mts';
import { host } from './hosted.mts';
import type { Instance } from './instance.mts';
import { digitsOf } from './jid.mts';
import type { State } from './state.mts';

/** FlowEngine's errors: `{error, message}`. */
class Problem extends Error {
	constructor(
		readonly statusCode: number,
		readonly error: string,
		message: string,
	) {
		super(message);
	}
}

const page = '<!DOCTYPE html><html><body><h1>404</h1>This page could not be found.</body></html>';

interface OneSession {
	Params: { instanceName: string };
}

/**
 * FlowEngine's management API (https://flowengine.cloud/api-docs, src/lib/flowengine.ts). The texts
 * of its errors, and 201 for a new session, are assumed.
 */
export async function management(
	root: FastifyInstance,
	state: State,
	managementApiKey: string,
): Promise<void> {
	await root.register(
		async (app) => {
			app.setErrorHandler<Problem>(async (thrown, _request, reply) => {
				const { statusCode = 500, error = 'Bad Request', message } = thrown;
				return await reply.code(statusCode).send({ error, message });
			});
			app.setNotFoundHandler(
				async (_request, reply) => await reply.code(404).type('text/html').send(page),
			);
			app.addHook('preHandler', async ({ headers, is404 }) => {
				const key = /^Bearer (fe_\S+)$/.exec(headers.authorization ?? '')?.[1] ?? '';
				if (!is404 && !isSame(key, managementApiKey))
					throw new Problem(401, 'Unauthorized', 'Invalid or missing API key');
			});
			sessions(app, state);
		},
		{ prefix: '/api/v1' },
	);
}

function sessions(app: FastifyInstance, state: State): void {
	const known = (name: string): Instance => {
		const instance = state.instances.get(name);
		if (instance === undefined) throw new Problem(404, 'Not Found', 'Session not found');
		return instance;
	};
	const url = '/whatsapp/sessions/:instanceName';

	app.get('/user', () => ({
		success: true,
		user_id: 'c8c7e0a4-1111-4a5b-8c6d-0e1f2a3b4c5d',
		credits_remaining: 1000,
		tier: 'pro',
		subscription_status: 'active',
	}));

	app.get('/whatsapp/sessions', () => ({
		success: true,
		sessions: [...state.instances.values()].map(shown),
	}));

	app.post<{ Body: { display_name: string } }>(
		'/whatsapp/sessions',
		{ schema: { body: withText('display_name') } },
		async ({ body }, reply) => {
			const name = `wa-${randomBytes(3).toString('hex')}`;
			const fields = { name, token: randomUUID().toUpperCase(), profileName: body.display_name };
			const phone = String(351_910_000_000 + state.instances.size);
			const instance = state.add({ ...fields, phone, connected: false });
			host(instance);
			return await reply.code(201).send(shown(instance));
		},
	);

	app.get<OneSession>(url, ({ params }) => shown(known(params.instanceName)));

	app.delete<OneSession>(url, ({ params }) => {
		known(params.instanceName);
		state.instances.delete(params.instanceName);
		return { success: true };
	});

	// what was there is replaced, and nothing says what it was
	app.put<OneSession & { Body: { webhook_url: string } }>(
		`${url}/webhook`,
		{ schema: { body: withText('webhook_url') } },
		({ params, body }) => {
			known(params.instanceName).forwardTo = body.webhook_url;
			return { success: true };
		},
	);
}

const withText = (name: string) => ({
	type: 'object',
	required: [name],
	properties: { [name]: { type: 'string' } },
});

const statuses = { open: 'connected', connecting: 'connecting', close: 'disconnected' } as const;

function shown(instance: Instance): object {
	const { name, profileName, wuid, connection, createdAt } = instance;
	return {
		instance_name: name,
		display_name: profileName,
		phone_number: wuid === undefined ? null : digitsOf(wuid),
		status: statuses[connection.state],
		qr_code: connection.picture,
		n8n_instance_id: null,
		created_at: createdAt,
	};
}
