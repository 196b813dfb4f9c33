import type { IDataObject } from 'n8n-workflow';
import { ExplainedError } from '../../../http/explained-error';
import { noRoomError, occupiedError } from '../hooks/make-room';
import type { Registry, Webhook } from '../registries/registry';
import type { SingleWebhook } from '../registries/single-webhook';
import { urlWithToken } from '../registries/token-in-url';
import { describeWebhook, findWebhook } from './check';
import type { ExpectedWebhook, FoundWebhook } from './check';

interface Terms {
	/** The gateway's display name. */
	readonly name: string;
	/** Whether another webhook may be removed if the gateway allows only one. */
	readonly mayReplace: boolean;
}

/** Registers a trigger's webhook again, unless it is as it has to be; throws ExplainedError. */
export async function repairWebhook(
	registry: Registry,
	expected: ExpectedWebhook,
	terms: Terms,
): Promise<IDataObject> {
	const found = await findWebhook(registry, expected);
	if (found.status === 'registered') {
		return { ...describeWebhook(expected, found), isRepaired: false };
	}
	const webhook = webhookFor(expected, found);
	for (const { id } of found.own) await registry.remove(id);
	await add(registry, webhook, found, terms);
	return { ...describeWebhook(expected, await findWebhook(registry, expected)), isRepaired: true };
}

/** Writes a trigger's webhook where nobody can read it; throws ExplainedError. */
export async function writeWebhook(
	{ write }: Pick<SingleWebhook, 'write'>,
	expected: ExpectedWebhook,
): Promise<IDataObject> {
	if (expected.secret === '') throw noTokenError();
	await write({ ...expected, url: urlWithToken(expected) });
	const { url } = expected;
	return { isRegistered: true, status: 'registered', webhookUrl: url, isRepaired: true };
}

/** With the wrong events, the rest stays as it is. */
function webhookFor(expected: ExpectedWebhook, { status, own: [first] }: FoundWebhook): Webhook {
	if (first && status === 'wrongEvents') return { ...first, events: expected.events };
	if (expected.secret !== '') return expected;
	throw noTokenError();
}

const noTokenError = () =>
	new ExplainedError(
		'The credential has no Webhook Token to register the webhook with',
		'Unpublish the workflow of the trigger and publish it again. If you save a Webhook Token in the credential first, this operation can repair the webhook next time.',
	);

async function add(
	registry: Registry,
	webhook: Webhook,
	{ others }: FoundWebhook,
	{ name, mayReplace }: Terms,
): Promise<void> {
	const first = await registry.add(webhook);
	if (!('refusal' in first)) return;
	const [other, ...more] = others;
	if (!other) throw first.refusal;
	if (more.length > 0) throw noRoomError({ name }, others);
	if (!mayReplace) throw occupiedError({ name, registry }, other);
	await registry.remove(other.id);
	const second = await registry.add(webhook);
	if ('refusal' in second) throw second.refusal;
}
