import type { IHookFunctions, IWebhookFunctions } from 'n8n-workflow';
import type { TriggerGateway } from '../trigger-gateway';

/** What n8n makes. Other IDs come from programs or people, and can be guessed. */
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** The token that a trigger has without any in its credential: the ID of its node. */
export function ownToken(
	context: IHookFunctions | IWebhookFunctions,
	{ hasTokenInUrl }: Pick<TriggerGateway, 'hasTokenInUrl'>,
): string[] {
	const { id } = context.getNode();
	return hasTokenInUrl?.(context) && UUID.test(id) ? [id] : [];
}
