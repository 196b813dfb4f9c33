import { isAt, isOfThisNode, displayUrl } from './own-url';
import type { HookContext } from './hook-context';
import { NoRegistryError } from '../registries/registry';
import type { ListedWebhook, Webhook } from '../registries/registry';

/** Runs on unpublish: removes the trigger's URL and nothing else, and restores the webhook that it had replaced. */
export async function unregister(hook: HookContext) {
	const { registry, state } = hook;
	const listed = await readList(hook);
	if (!listed) return true;
	for (const id of ownIds(hook, listed)) await registry.remove(id);
	if (state.registered) await withdrawSecret(hook, listed);
	delete state.registered;
	await restore(hook, listed);
	return true;
}

/** Whoever has put another URL in the place of the trigger's may have got its secret with the place. */
async function withdrawSecret(
	{ registry, state, url, secret }: HookContext,
	listed: ListedWebhook[],
) {
	const own = secret || state.secret;
	for (const webhook of listed) {
		const isForeign = URL.canParse(webhook.url) && new URL(webhook.url).host !== new URL(url).host;
		if (isForeign && own && webhook.secret === own) await registry.withdrawSecret?.(webhook);
	}
}

/** Undefined if the gateway has no list and nothing was registered: n8n also calls `delete` after a failed `create`. */
async function readList({ registry, state }: HookContext): Promise<ListedWebhook[] | undefined> {
	const list = registry.list();
	if (state.registered || state.replaced) return await list;
	return await list.catch((error: unknown) => {
		if (error instanceof NoRegistryError) return undefined;
		throw error;
	});
}

/** The webhooks with the trigger's URL, and the registered one even if the gateway's list was cut short. */
function ownIds({ state, url }: HookContext, listed: ListedWebhook[]): string[] {
	const ids = listed.filter(isAt(url)).map(({ id }) => id);
	const { registered } = state;
	const known = registered?.url === url ? registered.id : undefined;
	const isShown = listed.some(({ id }) => id === known);
	return known === undefined || isShown ? ids : [...ids, known];
}

async function restore(hook: HookContext, listed: ListedWebhook[]): Promise<void> {
	const { replaced } = hook.state;
	if (!replaced) return;
	if (!listed.some(({ url }) => url === replaced.url)) await putBack(hook, replaced);
	delete hook.state.replaced;
}

async function putBack(hook: HookContext, replaced: Webhook): Promise<void> {
	const { context, registry, url } = hook;
	const { name } = context.getNode();
	const isOwn = isOfThisNode(context, url, replaced.url);
	const secret = replaced.secret ?? ((isOwn && hook.secret) || undefined);
	const added = await registry.add({ ...replaced, secret });
	const where = displayUrl(replaced.url);
	if ('refusal' in added) {
		context.logger.warn(`${name} couldn't restore ${where}: another webhook is there`);
	} else if (secret === undefined) {
		context.logger.warn(`${name} restored ${where} without its secret: enter it again`);
	}
}
