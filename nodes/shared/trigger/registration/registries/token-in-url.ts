import { TOKEN_QUERY } from '../../authentication/webhook-token';
import type { Registry, Webhook } from './registry';

/** For gateways that sign nothing: the webhook's secret is a token in its URL. */
export const withTokenInUrl = (registry: Registry): Registry => ({
	list: async () =>
		(await registry.list()).map((webhook) => ({
			...webhook,
			secret: tokenIn(webhook.url) ?? webhook.secret,
		})),
	add: async (webhook) => await registry.add({ ...webhook, url: urlWithToken(webhook) }),
	remove: async (id) => await registry.remove(id),
});

/** The token of a webhook URL. */
export const tokenIn = (url: string): string | undefined =>
	(URL.canParse(url) && new URL(url).searchParams.get(TOKEN_QUERY)) || undefined;

/** A restored webhook already has its token. */
export const urlWithToken = ({ url, secret }: Webhook): string =>
	secret && tokenIn(url) === undefined
		? `${url}${url.includes('?') ? '&' : '?'}${TOKEN_QUERY}=${encodeURIComponent(secret)}`
		: url;
