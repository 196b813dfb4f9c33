import { asObject } from '../../shared/values/json';
import { chatKinds } from '../../shared/trigger/filters/chat-kinds';
import { chats } from '../../shared/trigger/filters/chats';
import { groups } from '../../shared/trigger/filters/groups';
import { mentionedOnly } from '../../shared/trigger/filters/mentioned-only';
import { messageTypes } from '../../shared/trigger/filters/message-types';
import { verifyByChoice } from '../../shared/trigger/authentication/verify-by-choice';
import { TOKEN_QUERY } from '../../shared/trigger/authentication/webhook-token';
import { unreadableWebhookRegistry } from '../../shared/trigger/registration/registries/unreadable-webhook';
import { singleWebhookRegistry } from '../../shared/trigger/registration/registries/single-webhook';
import { withTokenInUrl } from '../../shared/trigger/registration/registries/token-in-url';
import type { Verify, TriggerGateway } from '../../shared/trigger/trigger-gateway';
import type { Delivery } from '../../shared/trigger/delivery';
import { readEvents } from '../events/read-events';
import { evolutionWebhook } from './evolution-webhook';
import { flowEngineWebhook } from './flowengine-webhook';
import { flowEngine } from '../gateway';
import { subscribedEvents } from './event-options';
import { arrival, findFile, keyOf } from './message-calls';
import { EVOLUTION } from './modes';
import { participantChanges } from './participant-changes';
import { OPTIONS } from './options';

export const flowEngineTrigger: TriggerGateway = {
	gateway: flowEngine,
	sentEvents: ['send.message'],
	statusEvents: ['messages.update'],
	filters: [chatKinds, chats, groups, messageTypes, mentionedOnly, participantChanges],
	secretFields: ['webhookToken'],
	secretLabel: 'Webhook Token',
	verify: (...args) =>
		verifyProof(...args) && verifyProof(withoutEventName(args[0]), args[1], args[2]),
	events: readEvents,
	chatOf: (event) => keyOf(event).remoteJid ?? event.chatId,
	arrival,
	findFile,
	options: OPTIONS,
	subscription: subscribedEvents,
	registry: (connection, context) =>
		context.getNodeParameter('registration') === EVOLUTION
			? singleWebhookRegistry(flowEngine, evolutionWebhook(connection, context))
			: withTokenInUrl(
					unreadableWebhookRegistry(flowEngine, context, flowEngineWebhook(connection, context)),
				),
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
