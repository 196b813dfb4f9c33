import { asObject } from '../shared/any-json';
import { path } from '../shared/path';
import { doubtToken } from '../shared/proof/webhook-token';
import { anyAnswer, call } from '../shared/registration/call';
import { oneSlot } from '../shared/registration/one-slot';
import type { Slot } from '../shared/registration/one-slot';
import { withTokenInUrl } from '../shared/registration/token-in-url';
import type { Connection } from '../shared/transport';
import type { TriggerGateway } from '../shared/trigger-gateway';
import { readEvents, STATUS_UPDATED } from './events';
import { whatsApi } from './gateway';

export const whatsApiTrigger: TriggerGateway = {
	gateway: whatsApi,
	sentEvents: [],
	statusEvents: [STATUS_UPDATED],
	documentedEvents: [STATUS_UPDATED],
	secretFields: ['webhookToken'],
	registry: (connection) => withTokenInUrl(oneSlot(whatsApi, accountSlot(connection))),

	/** The docs (https://whatsapi.cc/developers, Set up a webhook) describe no signature. */
	doubt: doubtToken,
	events: readEvents,
};

const WEBHOOK = path`/auth/me/webhook`;

/** The same page: one URL per account, shown by GET /auth/me. */
const accountSlot = (connection: Connection): Slot => ({
	async read() {
		const { url } = await call(
			whatsApi,
			connection,
			{ method: 'GET', path: path`/auth/me` },
			readAccount,
		);
		return url ? { url, secret: '' } : undefined;
	},

	async write({ url, secret }) {
		const request = { method: 'PUT', path: WEBHOOK, body: { url } } as const;
		await call(whatsApi, connection, request, anyAnswer, secret);
	},

	async clear() {
		await call(whatsApi, connection, { method: 'DELETE', path: WEBHOOK }, anyAnswer);
	},
});

/** Without knowing what is there, somebody else's webhook would be replaced unseen. */
function readAccount(body: unknown): { url: string | null } | undefined {
	const { webhookUrl: url } = asObject(asObject(body).data);
	return typeof url === 'string' || url === null ? { url } : undefined;
}
