import { randomBytes } from 'crypto';
import { makeRoom } from './make-room';
import { isAt } from './own-url';
import { requireReachable } from './reachable';
import type { HookContext } from './hook-context';
import type { Webhook } from '../registries/registry';

const SECRET_BYTES = 32;

/**
 * Whether the gateway still has the webhook that publish registered. One that n8n does not remember (its
 * static data was lost, for example) does not count: its deliveries could not be verified.
 */
export async function isRegistered({ registry, state, url, events, secret }: HookContext) {
	const { registered } = state;
	if (registered?.url !== url || !(secret || state.secret)) return false;
	const [found, ...more] = (await registry.list()).filter(isAt(url));
	if (!found || more.length > 0) return false;
	const isSameSecret = [undefined, secret || state.secret].includes(found.secret);
	return isSameSecret && isSameSet(found.events ?? registered.events, events);
}

/** Runs on publish: registers the trigger's URL, replacing any webhook that the gateway has for it. */
export async function register(hook: HookContext) {
	const { registry, state, url, events } = hook;
	requireReachable(hook);
	for (const { id } of (await registry.list()).filter(isAt(url))) await registry.remove(id);
	const secret = hook.secret || state.secret || randomBytes(SECRET_BYTES).toString('hex');
	const id = await add(hook, { url, events, secret });
	state.registered = { url, events, ...(id !== undefined && { id }) };
	if (!hook.secret) state.secret = secret;
	return true;
}

async function add(hook: HookContext, webhook: Webhook): Promise<string | undefined> {
	const first = await hook.registry.add(webhook);
	if (!('refusal' in first)) return first.id;
	await makeRoom(hook, first.refusal);
	const second = await hook.registry.add(webhook);
	if ('refusal' in second) throw second.refusal;
	return second.id;
}

const isSameSet = (some: readonly string[], others: readonly string[]) =>
	new Set(some).size === new Set(others).size && some.every((one) => others.includes(one));
