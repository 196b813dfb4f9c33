import type { IDataObject } from 'n8n-workflow';
import { matchesAnySecret } from '../../authentication/same-secret';
import { displayUrl, isAt } from '../hooks/own-url';
import type { ListedWebhook, Registry } from '../registries/registry';
import { tokenIn } from '../registries/token-in-url';

/** A trigger's webhook, as it has to be at the gateway. */
export interface ExpectedWebhook {
	/** Without its query string. */
	readonly url: string;
	/** By the gateway's names; undefined if it has none. */
	readonly events?: readonly string[];
	/** The Webhook Token of the credential; '' if the trigger has another one that only it knows. */
	readonly secret: string;
}

/** That of the trigger whose URL the user entered, with the Webhook Token of the credential. */
export const expectedWebhook = (
	{ triggerUrl: url }: { readonly triggerUrl: string },
	{ credentialField }: { credentialField(name: string): string },
	events?: readonly string[],
): ExpectedWebhook => ({ url, secret: credentialField('webhookToken'), ...(events && { events }) });

export type WebhookStatus = 'registered' | 'missing' | 'wrongToken' | 'wrongEvents';

/** What the gateway has: the first problem of ours, and the others. */
export interface FoundWebhook {
	readonly status: WebhookStatus;
	readonly own: ListedWebhook[];
	readonly others: ListedWebhook[];
	readonly missingEvents: string[];
}

/** Looks up a trigger's webhook at the gateway; throws ExplainedError. */
export async function findWebhook(
	registry: Registry,
	expected: ExpectedWebhook,
): Promise<FoundWebhook> {
	const listed = await registry.list();
	const isOwn = isAt(expected.url);
	const own = listed.filter(isOwn);
	const others = listed.filter((webhook) => !isOwn(webhook));
	const [first] = own;
	if (!first) return { status: 'missing', own, others, missingEvents: [] };
	const missingEvents = missingFrom(first, expected);
	const wrong = missingEvents.length > 0 ? 'wrongEvents' : 'registered';
	const status = hasToken(first, expected) ? wrong : 'wrongToken';
	return { status, own, others, missingEvents };
}

/** The same, as an operation outputs it. */
export const checkWebhook = async (
	registry: Registry,
	expected: ExpectedWebhook,
): Promise<IDataObject> => describeWebhook(expected, await findWebhook(registry, expected));

/** What an operation outputs of it. */
export const describeWebhook = (
	{ url }: ExpectedWebhook,
	{ status, others, missingEvents }: FoundWebhook,
): IDataObject => ({
	isRegistered: status === 'registered',
	status,
	webhookUrl: url,
	...(missingEvents.length > 0 && { missingEvents }),
	...(others.length > 0 && { otherWebhooks: others.map((other) => displayUrl(other.url)) }),
});

/** Without a token to compare, any will do; and whatever a gateway does not show. */
function hasToken(webhook: ListedWebhook, { secret }: ExpectedWebhook): boolean {
	const found = tokenIn(webhook.url) ?? webhook.secret;
	if (found === undefined) return true;
	return secret === '' ? found !== '' : matchesAnySecret(found, [secret]);
}

/** An empty list stands for all events. */
const missingFrom = ({ events = [] }: ListedWebhook, expected: ExpectedWebhook): string[] =>
	events.length === 0 ? [] : (expected.events ?? []).filter((event) => !events.includes(event));
