import type { IHookFunctions } from 'n8n-workflow';
import type { Webhook } from '../registries/registry';

/** Matches webhooks with this URL, regardless of its spelling and query string. */
export const isAt =
	(url: string) =>
	(webhook: Webhook): boolean =>
		canonical(webhook.url) === canonical(url);

function canonical(url: string): string {
	if (!URL.canParse(url)) return url;
	const { origin, pathname } = new URL(url);
	return `${origin}${pathname}`.replace(/\/$/, '');
}

/** Whether a URL belongs to this node: its production URL and its test URL contain the same webhook ID. */
export function isOfThisNode(context: IHookFunctions, own: string, other: string): boolean {
	const { webhookId } = context.getNode();
	if (!webhookId || !URL.canParse(other)) return false;
	const { origin, pathname } = new URL(other);
	return origin === new URL(own).origin && pathname.includes(`/${webhookId}/`);
}

/** Host and path only: the query string may hold a secret. */
export function displayUrl(url: string): string {
	if (!URL.canParse(url)) return 'another address';
	const { host, pathname } = new URL(url);
	return `${host}${pathname}`;
}
