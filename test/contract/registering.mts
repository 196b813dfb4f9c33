import type { ICredentialDataDecryptedObject, IDataObject } from 'n8n-workflow';
import type { Fault } from '../../sandbox/fault.mts';
import type { Served } from '../../sandbox/serve.mts';
import type { Signature, Webhook } from '../../sandbox/webhook.mts';
import { startTrigger } from '../support/live-trigger.mts';
import type { LiveTrigger } from '../support/live-trigger.mts';
import manifest from '../../package.json' with { type: 'json' };

/** A sandbox as those see it who register webhooks at it. */
export interface Host extends Served {
	apiKey: string;
	baseUrl: string;
	/** What it has; where a token stands in the URL, it is taken out and is the secret. */
	webhooks(): Webhook[];
	/** Adds somebody else's, past the API. */
	add(webhook: Webhook): void;
	clear(): void;
	/** Lets something happen that the trigger waits for, and delivers it. */
	raise(signature?: Signature): Promise<void>;
}

export type Places = 'none' | 'one' | 'many';

export interface RegisteringGateway<H extends Host = Host> {
	name: string;
	/** What errors call it where users run it themselves. */
	server?: string;
	trigger: string;
	credential: string;
	/** The credential's field that holds the key, if not `apiKey`. */
	keyField?: string;
	/** The credential's field that holds what deliveries are proved with. */
	secretField: string;
	parameters: IDataObject;
	/** What is registered beside URL and secret. */
	registers: Partial<Webhook>;
	/** Whether it tells a webhook's secret. */
	tellsSecrets: boolean;
	/** How webhooks are added. */
	method: 'POST' | 'PUT';
	/** How they are removed. */
	removal: 'DELETE' | 'POST';
	/** Whether only its refusal tells that it has no place for another one. */
	refuses: boolean;
	/** What is answered to GET where there is none. */
	nothing: unknown;
	start(places: Places): Promise<H>;
}

interface Given {
	places?: Places;
	/** The credential's secret; default none. */
	secret?: string;
	credential?: ICredentialDataDecryptedObject;
	parameters?: IDataObject;
	publicUrl?: string;
}

export const SECRET = 'the secret of the credential';

/** What stopAll stops. */
export const running: Array<{ stop(): Promise<void> }> = [];

/** A trigger that registers its URL itself, and the gateway that it does so at. */
export async function started<H extends Host>(gateway: RegisteringGateway<H>, given: Given = {}) {
	const { places = 'many', secret = '', credential, parameters, ...more } = given;
	const sandbox = await gateway.start(places);
	const { apiKey, baseUrl } = sandbox;
	const credentials: Record<string, ICredentialDataDecryptedObject> = {
		[gateway.credential]: {
			[gateway.keyField ?? 'apiKey']: apiKey,
			baseUrl,
			[gateway.secretField]: secret,
			...credential,
		},
	};
	const trigger = await startTrigger({
		type: `${manifest.name}.${gateway.trigger}`,
		parameters: {
			registration: 'automatic',
			options: {},
			...gateway.parameters,
			...parameters,
		},
		credentials,
		...more,
	});
	running.push(sandbox, trigger);
	return { sandbox, trigger, credentials };
}

export async function stopAll(): Promise<void> {
	await Promise.all(running.splice(0).map(async (one) => await one.stop()));
}

export const urlsOf = (sandbox: Host) => sandbox.webhooks().map(({ url }) => url);

/** Lets something happen; how many executions it has started. */
export async function executionsOfOneEvent(sandbox: Host, trigger: LiveTrigger) {
	const before = trigger.executions.length;
	await sandbox.raise();
	return trigger.executions.length - before;
}

/** Lets the adding of a webhook fail, behind the removal of the one in its place. */
export function failReplacing<H extends Host>(
	{ method, removal }: RegisteringGateway<H>,
	sandbox: Host,
	fault: Fault,
): void {
	if (method === removal) sandbox.failNext({ kind: 'delay', ms: 0 }, { method });
	sandbox.failNext(fault, { method });
}

/** Of all calls, those that registered or removed. */
export const changesOf = ({ ledger }: Host) =>
	ledger.calls.filter(({ method }) => method !== 'GET').map(({ method }) => method);
