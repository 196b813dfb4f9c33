import type {
	ICredentialDataDecryptedObject,
	IHookFunctions,
	IWebhookFunctions,
} from 'n8n-workflow';
import { sleep } from 'n8n-workflow';
import { ExplainedError } from '../http/explained-error';
import { ownToken } from './authentication/own-token';
import { triggerKey } from './seen-events';
import { registrationState } from './registration/registration-state';
import { isAutomatic } from './parameters';
import type { Delivery, TriggerGateway } from './trigger-gateway';

/**
 * n8n prepares its expression engine each time that it reads a credential: half of a delivery's cost. So a
 * changed secret counts a second later.
 */
const readShared = createSharedReading<ICredentialDataDecryptedObject>();

/** `unknown`: n8n cannot read what it takes to tell. */
type Verdict = 'authentic' | 'refused' | 'unknown';

/**
 * Whether a delivery is authentic. Why it is not stands in the log of n8n only. An error thrown from here
 * would become an HTTP 500 and a failed execution, for anyone who knows the URL.
 */
export async function verifyDelivery(
	delivery: Delivery,
	context: IWebhookFunctions,
	trigger: TriggerGateway,
): Promise<Verdict> {
	const { name } = context.getNode();
	try {
		const secrets = await secretsOf(context, trigger);
		const doubt =
			secrets.length === 0
				? 'the credential has no secret to verify it with'
				: trigger.verify(delivery, secrets, context);
		if (doubt === undefined) return 'authentic';
		context.logger.warn(`${name} rejected a webhook request: ${doubt}`);
		return 'refused';
	} catch (error) {
		context.logger.error(`${name} can't check a webhook request`, { error });
		return 'unknown';
	}
}

/** Those of the credential, and the one that automatic registration has generated; else the node's own. */
async function secretsOf(context: IWebhookFunctions, trigger: TriggerGateway): Promise<string[]> {
	const { credential } = trigger.gateway;
	const given = context.getNode().credentials?.[credential]?.id;
	const key = JSON.stringify([triggerKey(context), context.getMode(), given]);
	const read = async () => await context.getCredentials(credential);
	const credentials = await readShared(key, read);
	const secrets = readSecrets(credentials, trigger.secretFields);
	if (!isAutomatic(context)) return secrets.length > 0 ? secrets : ownToken(context, trigger);
	const { secret } = registrationState(context);
	return [...secrets, ...(secret ? [secret] : [])];
}

/**
 * Throws ExplainedError if the user enters the URL at the gateway, and the credential holds nothing to prove
 * a delivery with: all of them would be refused.
 */
export async function requireSecret(
	context: IHookFunctions,
	trigger: TriggerGateway,
): Promise<void> {
	if (isAutomatic(context) || ownToken(context, trigger).length > 0) return;
	const { gateway, secretFields, secretLabel } = trigger;
	const { credential } = gateway;
	const credentials = await context.getCredentials(credential);
	if (readSecrets(credentials, secretFields).length > 0) return;
	throw new ExplainedError(
		`${context.getNode().name} would reject every request: its credential has no ${secretLabel}`,
		`Enter the ${secretLabel} in the credential: the trigger says under "To set up this trigger" what it has to be.`,
	);
}

/** Trimmed: people paste spaces and line breaks along. */
const readSecrets = (
	credentials: ICredentialDataDecryptedObject,
	fields: readonly string[],
): string[] =>
	fields
		.map((field) => credentials[field])
		.map((value) => (typeof value === 'string' ? value.trim() : ''))
		.filter((secret) => secret !== '');

type Share<T> = (key: string, read: () => Promise<T>) => Promise<T>;

const COUNTS_MS = 1_000;

/** Reads once for all who ask for a key within a second. A reading that fails counts for nobody later. */
export function createSharedReading<T>(): Share<T> {
	const readings = new Map<string, Promise<T>>();

	async function keep(key: string, reading: Promise<T>) {
		try {
			const end = sleep(COUNTS_MS);
			await Promise.race([reading.then(() => end), end]);
		} catch {
			// whoever has asked is told
		} finally {
			readings.delete(key);
		}
	}

	return async (key, read) => {
		const known = readings.get(key);
		if (known) return await known;
		const reading = read();
		readings.set(key, reading);
		void keep(key, reading);
		return await reading;
	};
}
