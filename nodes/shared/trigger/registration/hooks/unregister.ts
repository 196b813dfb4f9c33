import { isAt, isOfThisNode, displayUrl } from './own-url';
import type { HookContext } from './hook-context';
import { NoRegistryError } from '../registries/registry';
import type { ListedWebhook, Webhook } from '../registries/registry';

/** Removes our URL and nothing else, and puts back the webhook whose place it had taken. */
export async function unregister(hook: HookContext) {
	const { registry, state } = hook;
	const listed = await readList(hook);
	if (!listed) return true;
	for (const id of ownIds(hook, listed)) await registry.remove(id);
	delete state.registered;
	await restore(hook, listed);
	return true;
}

/** Undefined where there is no list, and we never found one: `delete` also follows a `create` that failed. */
async function readList({ registry, state }: HookContext): Promise<ListedWebhook[] | undefined> {
	const list = registry.list();
	if (state.registered || state.replaced) return await list;
	return await list.catch((error: unknown) => {
		if (error instanceof NoRegistryError) return undefined;
		throw error;
	});
}

/** Those with our URL, and the one that we know of, should the list be longer than what the gateway showed. */
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
	const { context, name, registry, url } = hook;
	const isOwn = isOfThisNode(context, url, replaced.url);
	const secret = replaced.secret ?? ((isOwn && hook.secret) || undefined);
	const added = await registry.add({ ...replaced, secret });
	const where = displayUrl(replaced.url);
	if ('refusal' in added) {
		context.logger.warn(`${name} Trigger could not put back ${where}: another webhook is there`);
	} else if (secret === undefined) {
		context.logger.warn(`${name} Trigger has put back ${where} without its secret: enter it again`);
	}
}
