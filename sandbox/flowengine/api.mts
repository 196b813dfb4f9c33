import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { buttons } from './buttons.mts';
import { chatLists } from './chat-lists.mts';
import { chats } from './chats.mts';
import { edits } from './edits.mts';
import { asExpress } from './errors.mts';
import { groupChanges } from './group-changes.mts';
import { groups } from './groups.mts';
import { guard, isSame, keyOf } from './guards.mts';
import { history } from './history.mts';
import { instances } from './instances.mts';
import { invites } from './invites.mts';
import { management } from './management.mts';
import { mediaMessages } from './media-messages.mts';
import { members } from './members.mts';
import { messages } from './messages.mts';
import { unauthorized } from './refusal.mts';
import { people } from './people.mts';
import { Routes } from './routes.mts';
import { status } from './status.mts';
import type { State } from './state.mts';
import { webhooks } from './webhooks.mts';

interface Keys {
	/** AUTHENTICATION_API_KEY, good for every instance. */
	globalKey: string;
	/** Of FlowEngine's management API. */
	managementApiKey: string;
}

/**
 * Evolution's routes at the root, FlowEngine's management API under /api/v1. Each rule is from
 * Evolution's source at 2.3.7 (github evolution-foundation/evolution-api) unless it says "observed",
 * which is a running server on PostgreSQL, or "assumed". Recordings of a running 2.3.7 hold it to its
 * answers: test/fixtures/flowengine/real-2.3.7.
 */
export async function api(app: FastifyInstance, state: State, keys: Keys): Promise<void> {
	await management(app, state, keys.managementApiKey);
	await app.register(async (scope) => {
		const { variant } = state.world;
		asExpress(scope);
		if (!variant.isActivated) scope.addHook('preHandler', refuseUnlicensed);
		guard(scope, state, keys.globalKey);
		scope.get('/', (request) => ({
			status: 200,
			message: 'Welcome to the Evolution API, it is working!',
			version: variant.version,
			clientName: 'evolution',
			manager: `http://${request.host}/manager`,
			documentation: 'https://doc.evolution-api.com',
			whatsappWebVersion: '2.3000.1023223821',
		}));
		// observed, and not in the docs' list
		scope.post('/verify-creds', (request) => {
			if (!isSame(keyOf(request), keys.globalKey)) throw unauthorized();
			return { status: 200, message: 'Credentials are valid' };
		});
		const routes = new Routes(scope, state);
		messages(routes);
		mediaMessages(routes);
		status(routes);
		buttons(routes);
		chats(routes, variant.routes);
		chatLists(routes);
		people(routes);
		history(routes);
		edits(routes, variant.routes);
		groups(routes);
		groupChanges(routes);
		members(routes);
		invites(routes);
		instances(routes, keys.globalKey);
		webhooks(routes);
	});
}

/** 2.4.0, src/licensing/runtime.ts: before anything else, the key included. */
async function refuseUnlicensed({ url, host }: FastifyRequest, reply: FastifyReply) {
	if (url === '/') return;
	const managerUrl = `http://${host}/manager/login`;
	await reply.code(503).send({
		error: 'service not activated',
		code: 'LICENSE_REQUIRED',
		register_url: managerUrl,
		instance_id: '8e7f3c1a',
		docs_url: 'https://docs.evolutionfoundation.com.br/licensing',
		message: `This Evolution API instance is not activated. Open ${managerUrl} to activate.`,
	});
}
