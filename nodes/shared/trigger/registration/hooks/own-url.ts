import type { IHookFunctions } from 'n8n-workflow';
import type { Webhook } from '../registries/registry';

/** Finds the webhooks with this URL, however the gateway spells it, and whatever query stands behind it. */
export const isAt =
	(url: string) =>
	(webhook: Webhook): boolean =>
		canonical(webhook.url) === canonical(url);

function canonical(url: string): string {
	if (!URL.canParse(url)) return url;
	const { origin, pathname } = new URL(url);
	return `${origin}${pathname}`.replace(/\/$/, '');
}

/** Whether a URL is this node's other one: n8n ends the production URL and the test URL alike. */
export function isOfThisNode(context: IHookFunctions, own: string, other: string): boolean {
	const { webhookId } = context.getNode();
	if (!webhookId || !URL.canParse(other)) return false;
	const { origin, pathname } = new URL(other);
	return origin === new URL(own).origin && pathname.includes(`/${webhookId}/`);
}

/** Host and path: what comes behind them may be a secret. */
export function displayUrl(url: string): string {
	if (!URL.canParse(url)) return 'another address';
	const { host, pathname } = new URL(url);
	return `${host}${pathname}`;
}
