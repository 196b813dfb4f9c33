import { isAt, isOfThisNode, shown } from './own-url';
import type { Task } from './hook-context';
import { NoRegistryError } from '../registries/registry';
import type { ListedWebhook, Webhook } from '../registries/registry';

/** Removes our URL and nothing else, and puts back the webhook whose place it had taken. */
export async function unregister(task: Task) {
	const { registry, memory } = task;
	const listed = await readList(task);
	if (!listed) return true;
	for (const id of ownIds(task, listed)) await registry.remove(id);
	delete memory.registered;
	await restore(task, listed);
	return true;
}

/** Undefined where there is no list, and we never found one: `delete` also follows a `create` that failed. */
async function readList({ registry, memory }: Task): Promise<ListedWebhook[] | undefined> {
	const list = registry.list();
	if (memory.registered || memory.replaced) return await list;
	return await list.catch((error: unknown) => {
		if (error instanceof NoRegistryError) return undefined;
		throw error;
	});
}

/** Those with our URL, and the one that we know of, should the list be longer than what the gateway showed. */
function ownIds({ memory, url }: Task, listed: ListedWebhook[]): string[] {
	const ids = listed.filter(isAt(url)).map(({ id }) => id);
	const { registered } = memory;
	const known = registered?.url === url ? registered.id : undefined;
	const isShown = listed.some(({ id }) => id === known);
	return known === undefined || isShown ? ids : [...ids, known];
}

async function restore(task: Task, listed: ListedWebhook[]): Promise<void> {
	const { replaced } = task.memory;
	if (!replaced) return;
	if (!listed.some(({ url }) => url === replaced.url)) await putBack(task, replaced);
	delete task.memory.replaced;
}

async function putBack(task: Task, replaced: Webhook): Promise<void> {
	const { context, name, registry, url } = task;
	const isOwn = isOfThisNode(context, url, replaced.url);
	const secret = replaced.secret ?? ((isOwn && task.secret) || undefined);
	const added = await registry.add({ ...replaced, secret });
	const where = shown(replaced.url);
	if ('refusal' in added) {
		context.logger.warn(`${name} Trigger could not put back ${where}: another webhook is there`);
	} else if (secret === undefined) {
		context.logger.warn(`${name} Trigger has put back ${where} without its secret: enter it again`);
	}
}
