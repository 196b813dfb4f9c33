import type { ICredentialDataDecryptedObject, IDataObject } from 'n8n-workflow';

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

/** Everything that may differ between two gateways' triggers. */
export interface TriggerGateway {
	/** As its users know it. */
	readonly name: string;
	readonly credential: string;
	/** Events that only own messages raise: whoever chooses one wants these. */
	readonly sentEvents: readonly string[];
	/** Why a delivery cannot be believed, in a few words; undefined if it is authentic. */
	doubt(delivery: Delivery, credentials: ICredentialDataDecryptedObject): string | undefined;
	/** The events in an authentic payload; none if it is not what the gateway documents. */
	events(payload: IDataObject): GatewayEvent[];
}
