import { anything } from './chat-rules.mts';
import { isSame, keyOf } from './guards.mts';
import type { Instance } from './instance.mts';
import { badRequest, notFound, unauthorized } from './refusal.mts';
import type { Query, Routes } from './routes.mts';
import { isAtLeast } from './variant.mts';

/** The connection of an instance, and the list of them. */
export function instances(routes: Routes, globalKey: string): void {
	const { app, state } = routes;

	// `number` asks for a pairing code, and only counts if the instance is closed
	routes.data(
		'GET',
		'/instance/connect',
		anything,
		200,
		async ({ connection }, _body, query) => await connection.connect(query['number']),
	);
	routes.data('GET', '/instance/connectionState', anything, 200, ({ name, connection }) => ({
		instance: { instanceName: name, state: connection.state },
	}));
	routes.data(
		'POST',
		'/instance/restart',
		anything,
		200,
		async ({ connection }) => await connection.restart(),
	);
	routes.data('DELETE', '/instance/logout', anything, 200, async ({ name, connection, world }) => {
		const done = (message: string) => ({ status: 'SUCCESS', error: false, response: { message } });
		if (connection.state === 'close') {
			if (isAtLeast(world.variant, '2.4.0')) return done('Instance was already disconnected');
			throw badRequest(`The "${name}" instance is not connected`);
		}
		await connection.end();
		return done('Instance logged out');
	});

	app.get<{ Querystring: Query }>('/instance/fetchInstances', (request) => {
		const key = keyOf(request);
		const { instanceName, instanceId } = request.query;
		const isWanted = ({ name, id }: Instance) =>
			(instanceName === undefined || name === instanceName) &&
			(instanceId === undefined || id === instanceId);
		const found = [...state.instances.values()].filter(isWanted);
		if (isSame(key, globalKey)) {
			if (found.length === 0 && instanceName !== undefined)
				throw notFound(`Instance "${instanceName}" not found`);
			return found.map(shown);
		}
		// a token sees its own instance, and is wrong for any other
		const own = found.filter(({ token }) => isSame(token, key));
		if (own.length === 0) throw unauthorized();
		return own.map(shown);
	});
}

/** None of these is set up. */
const integrations = {
	Chatwoot: null,
	Proxy: null,
	Rabbitmq: null,
	Nats: null,
	Sqs: null,
	Websocket: null,
};

const settings = {
	rejectCall: false,
	msgCall: '',
	groupsIgnore: false,
	alwaysOnline: false,
	readMessages: false,
	readStatus: false,
	syncFullHistory: false,
	wavoipToken: '',
};

/** The key is shown to whoever knows it; the status lags behind connectionState. */
function shown(instance: Instance): object {
	const { id, name, connection, wuid, profileName, token, createdAt } = instance;
	const { contacts, chats, messages, pictures } = instance;
	const dates = { createdAt, updatedAt: createdAt };
	return {
		id,
		name,
		connectionStatus: connection.state,
		ownerJid: wuid ?? null,
		profileName: wuid === undefined ? null : profileName,
		profilePicUrl: (wuid !== undefined && pictures.get(wuid)) || null,
		integration: 'WHATSAPP-BAILEYS',
		number: null,
		businessId: null,
		token,
		clientName: 'evolution',
		...connection.disconnection,
		...dates,
		...integrations,
		Setting: { id, ...settings, ...dates, instanceId: id },
		_count: { Message: messages.size, Contact: contacts.size, Chat: chats.size },
	};
}
