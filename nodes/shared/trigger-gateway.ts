import type { ICredentialDataDecryptedObject, IDataObject, IHookFunctions } from 'n8n-workflow';
import type { Gateway } from './gateway';
import type { Handling } from './handled';
import type { Registry } from './registration/registry';
import type { Connection } from './transport';

/** A webhook call as it came in, before anything in it can be believed. */
export interface Delivery {
	readonly headers: Readonly<Record<string, string | string[] | undefined>>;
	readonly query: Readonly<Record<string, unknown>>;
	/** The exact bytes of the body. */
	readonly bytes: Buffer;
}

/** What happened at the gateway, in the shape that the workflow gets. */
export interface GatewayEvent extends IDataObject {
	/** The event's name at the gateway, as the Events parameter offers it. */
	event: string;
	/** The same for every delivery of the same event, and for no other event of that name. */
	id: string;
}

/** What a delivery can be proved with. */
export interface Secrets {
	readonly credentials: ICredentialDataDecryptedObject;
	/** The secret that automatic registration has generated, if it has. */
	readonly generated: string | undefined;
}

/** Everything that may differ between two gateways' triggers. */
export interface TriggerGateway {
	readonly gateway: Gateway;
	/** Events that only own messages raise: whoever chooses one wants these. */
	readonly sentEvents: readonly string[];
	/** The credential's field that holds the secret to register a webhook with. */
	readonly secretField: string;
	/** Whether a person handles the chat of an event; left out where nobody can tell. */
	readonly handling?: Handling;
	/** Opens the gateway's list of webhooks; throws ExplainedError. */
	registry(connection: Connection, context: IHookFunctions): Registry;
	/** Why a delivery cannot be believed, in a few words; undefined if it is authentic. */
	doubt(delivery: Delivery, secrets: Secrets): string | undefined;
	/** The events in an authentic payload; none if it is not what the gateway documents. */
	events(payload: IDataObject): GatewayEvent[];
}
