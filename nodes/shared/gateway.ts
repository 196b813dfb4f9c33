import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import type { Resource } from './operation';
import type { Limit } from './pacer';

/** Everything that may differ between two gateways' action nodes. */
export interface Gateway {
	/** As its users know it. */
	readonly name: string;
	/** The credential's `name`, which holds `baseUrl`. */
	readonly credential: string;
	/** The action node's `name`; the trigger's is the same with "Trigger" behind it. */
	readonly value: string;
	/** Where a user finds the key, as a sentence. */
	readonly keyHint: string;
	readonly resources: readonly Resource[];
	/** The documented limits, the widest first. */
	readonly limits: readonly Limit[];
	/** How long to wait for an answer, in ms. */
	readonly timeoutMs: number;
	/** What the gateway counts its limits by. */
	account(credentials: ICredentialDataDecryptedObject): unknown;
	/** The gateway's own words in the body of an error; undefined if the body is not its documented error. */
	errorText(body: unknown): string | undefined;
}
