import { asObject } from '../../shared/values/json';
import { chatKinds } from '../../shared/trigger/filters/chat-kinds';
import { chats } from '../../shared/trigger/filters/chats';
import { groups } from '../../shared/trigger/filters/groups';
import { mentionedOnly } from '../../shared/trigger/filters/mentioned-only';
import { messageTypes } from '../../shared/trigger/filters/message-types';
import { isTokenInUrl, verifyByChoice } from '../../shared/trigger/authentication/verify-by-choice';
import { TOKEN_QUERY } from '../../shared/trigger/authentication/webhook-token';
import { registryCall } from '../../shared/trigger/registration/registries/call';
import { unreadableWebhookRegistry } from '../../shared/trigger/registration/registries/unreadable-webhook';
import { singleWebhookRegistry } from '../../shared/trigger/registration/registries/single-webhook';
import { withTokenInUrl } from '../../shared/trigger/registration/registries/token-in-url';
import type { Delivery, Verify, TriggerGateway } from '../../shared/trigger/trigger-gateway';
import { readEvents } from '../events/read-events';
import { evolutionWebhook, proofHeader } from './evolution-webhook';
import { flowEngineWebhook } from './flowengine-webhook';
import { requireForwarded } from './forwarding';
import { accountOf } from './account';
import { flowEngine } from '../gateway';
import { subscribedEvents } from './subscribed-events';
import { arrival, findFile, keyOf } from './message-calls';
import { participantChanges } from './participant-changes';
import { questions } from './questions';
import { OPTIONS } from './options';

export const flowEngineTrigger: TriggerGateway = {
	gateway: flowEngine,
	sentEvents: ['send.message'],
	statusEvents: ['messages.update'],
	filters: [chatKinds, chats, groups, messageTypes, mentionedOnly, participantChanges],
	secretFields: ['webhookToken'],
	secretLabel: 'Webhook Token',
	hasTokenInUrl: isTokenInUrl,
	verify: (...args) =>
		verifyProof(...args) && verifyProof(withoutEventName(args[0]), args[1], args[2]),
	events: readEvents,
	chatOf: (event) => keyOf(event).remoteJid ?? event.chatId,
	questions,
	arrival,
	findFile,
	options: OPTIONS,
	subscription: subscribedEvents,
	/** Only FlowEngine has a Management API Key. */
	registry(connection, context) {
		const call = registryCall(connection);
		const account = accountOf(context, connection);
		if (connection.credentialField('managementApiKey') === '') {
			const slot = evolutionWebhook(call, account, proofHeader(context));
			return singleWebhookRegistry(flowEngine, slot);
		}
		const { write, clear } = flowEngineWebhook(call, account);
		const slot: typeof write = async (webhook) => {
			requireForwarded(context);
			await write(webhook);
		};
		return withTokenInUrl(unreadableWebhookRegistry(flowEngine, context, { write: slot, clear }));
	},
};

/** The claims are those of Evolution's tokens (webhook.controller.ts). */
const verifyProof: Verify = verifyByChoice({ app: 'evolution', action: 'webhook' });

/** With "Webhook by Events", Evolution appends "/messages-upsert" to the URL, and so to the token. */
function withoutEventName(delivery: Delivery): Delivery {
	const { [TOKEN_QUERY]: token, ...query } = asObject(delivery.query);
	return typeof token === 'string'
		? { ...delivery, query: { ...query, [TOKEN_QUERY]: token.replace(/\/[a-z-]+$/, '') } }
		: delivery;
}
