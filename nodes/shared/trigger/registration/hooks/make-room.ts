import { ExplainedError } from '../../../http/explained-error';
import { isAt, isOfThisNode, displayUrl } from './own-url';
import { readOptions } from '../../parameters';
import type { HookContext } from './hook-context';
import type { ListedWebhook } from '../registries/registry';

/**
 * Removes the webhook that occupies the gateway's last slot and remembers it, so that unpublish can put it
 * back. Throws ExplainedError if it must not be removed; `refusal` is the gateway's own reason.
 */
export async function makeRoom(hook: HookContext, refusal: ExplainedError): Promise<void> {
	const { context, registry, state, url } = hook;
	const others = (await registry.list()).filter((webhook) => !isAt(url)(webhook));
	const own = others.filter((webhook) => isOfThisNode(context, url, webhook.url));
	const [other, ...more] = own.length > 0 ? own : others;
	if (!other) throw refusal;
	if (more.length > 0) throw noRoomError(hook, others);
	if (own.length > 0) requireRestorable(hook, other);
	else if (!mayReplace(hook)) throw occupiedError(hook, other);

	await registry.remove(other.id);
	// A test URL that is still registered when the workflow is published is a leftover.
	const isLeftover = own.length > 0 && !state.isTest;
	if (!isLeftover) state.replaced = other;
}

const mayReplace = ({ context, options }: HookContext) =>
	readOptions(context, options).replaceExisting === true;

/** Throws ExplainedError if a test run would disconnect the published workflow for good. */
function requireRestorable({ name, state, secret }: HookContext, other: ListedWebhook) {
	if (!state.isTest || secret || other.secret !== undefined) return;
	throw new ExplainedError(
		`${name} allows only one webhook, and the published workflow is using it`,
		"Its secret was generated, so the webhook couldn't be restored after the test. Unpublish the workflow first, or set a secret in the credential and publish again.",
	);
}

export const occupiedError = (
	{ name, registry }: Pick<HookContext, 'name' | 'registry'>,
	other: ListedWebhook,
) =>
	new ExplainedError(
		`${name} allows only one webhook and is already using ${displayUrl(other.url)}`,
		registry.adviceToKeep?.(other) ??
			`Unpublish the workflow that uses it, or remove it in ${name}. To replace it, add the option 'Replace Existing Webhook'.`,
	);

export const noRoomError = ({ name }: Pick<HookContext, 'name'>, others: ListedWebhook[]) =>
	new ExplainedError(
		`${name} doesn't allow any more webhooks. Existing ones: ${others.map(({ url }) => displayUrl(url)).join(', ')}`,
		`Remove one of them in ${name}.`,
	);
