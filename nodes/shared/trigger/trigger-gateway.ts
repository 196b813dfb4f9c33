import type { IDataObject, IHookFunctions, INodeProperties, IWebhookFunctions } from 'n8n-workflow';
import type { Gateway } from '../gateway';
import type { ExplainedError } from '../http/explained-error';
import type { HttpRequest } from '../http/request';
import type { Connection } from '../http/transport';
import type { ChatQuestions } from './answers/own-messages';
import type { Attachment, EventFields, GatewayEvent, RemoteFile } from './event';
import type { TriggerOptions, TriggerOptionsField } from './options/options';
import type { Registry } from './registration/registries/registry';

/**
 * Of every trigger. For version 1, n8n evaluates an expression on each delivery that only an early version
 * of its own Webhook node needs: a twentieth of the delivery's cost.
 */
export const TRIGGER_VERSION = 1.1;

/** A webhook call as it came in, before anything in it can be believed. */
export interface Delivery {
	readonly headers: Readonly<Record<string, string | string[] | undefined>>;
	readonly query: Readonly<Record<string, unknown>>;
	/** The exact bytes of the body. */
	readonly bytes: Buffer;
}

/**
 * Why a delivery cannot be believed, in a few words for the log of n8n; undefined if it is authentic.
 * Is asked only where there is a secret to prove it with.
 */
export type Verify = (
	delivery: Delivery,
	secrets: readonly string[],
	context: Pick<IWebhookFunctions, 'getNodeParameter'>,
) => string | undefined;

/** One way for the user to keep events from starting the workflow. */
export interface Filter {
	/** What the user sees. */
	readonly field: INodeProperties;
	/**
	 * Returns true for events that the filter doesn't apply to. A value that cannot be read admits nothing.
	 * `others`: what the user has entered in all filters that were added, by name.
	 */
	matches(
		event: GatewayEvent,
		value: unknown,
		trigger: Pick<TriggerGateway, 'chatOf'>,
		others: IDataObject,
	): boolean;
	/** The value that counts where the user has not added the filter; without it, every event passes. */
	usual?(event: GatewayEvent, others: IDataObject): unknown;
	/** Whether the event lacks what the filter goes by: then it is looked up. */
	needsLookUp?(event: GatewayEvent): boolean;
	/**
	 * Why the user's entry can never match, where the type of its field does not tell; undefined if it can.
	 * Such a workflow is not published.
	 */
	problem?(value: unknown): ExplainedError | undefined;
}

/** What a trigger can do in a chat as soon as a message comes. */
export interface Arrival {
	markRead(event: GatewayEvent, connection: Connection): HttpRequest;
	showTyping(event: GatewayEvent, connection: Connection): HttpRequest;
}

/** A request for the file of a message, which ends in time. Throws ExplainedError. */
export interface MediaQuery {
	readonly connection: Connection;
	readonly options: TriggerOptions;
	/** Makes a request; `read` returns undefined if the body is not what is documented. */
	ask<T>(request: HttpRequest, read: (body: unknown) => T | undefined): Promise<T>;
}

/** How the gateway gives the file of a message: in a response, or by its URL; undefined if it doesn't. */
export type FindFile = (
	event: GatewayEvent,
	query: MediaQuery,
) => Promise<Attachment | RemoteFile | undefined>;

/** How to find out more about the chat of an event than the event says. */
export interface LookUp {
	request(event: GatewayEvent): HttpRequest;
	/** The fields that the response adds to the event, null where there is nothing; undefined if it has none. */
	read(body: unknown): EventFields | undefined;
}

/** Everything that may differ between two gateways' triggers. */
export interface TriggerGateway {
	readonly gateway: Gateway;
	/** Events that only own messages raise: whoever chooses one wants these. */
	readonly sentEvents: readonly string[];
	/** Events that say how far a message got, of which the user chooses the statuses. */
	readonly statusEvents?: readonly string[];
	/** Every event that the gateway documents, where the user may take those that it does not. */
	readonly documentedEvents?: readonly string[];
	/** The credential's fields that deliveries are proved with; a webhook is registered with the first. */
	readonly secretFields: readonly [string, ...string[]];
	/** What the user sees at the first of them. */
	readonly secretLabel: string;
	readonly verify: Verify;
	/**
	 * Whether the token is part of the URL. In manual set-up, the ID of the node is that token if the
	 * credential has none; left out where requests are signed.
	 */
	hasTokenInUrl?(context: Parameters<Verify>[2]): boolean;
	/** Asked where the event lacks what the user's filters and options go by. */
	readonly lookUp?: LookUp;
	/** Whether a person handles the chat of an event; undefined if the event does not say. */
	isHandled?(event: GatewayEvent): boolean | undefined;
	/** The options that it offers. */
	readonly options?: TriggerOptionsField;
	/** The filters that it offers. */
	readonly filters?: readonly Filter[];
	/** The ID of the chat that an event came in, where an answer goes elsewhere: to a broadcast's sender. */
	chatOf?(event: GatewayEvent): unknown;
	/** How people answer in the chat what an action node asked them, where they can. */
	readonly questions?: ChatQuestions;
	/** What it can do in a chat as soon as a message comes. */
	readonly arrival?: Arrival;
	/** Finds the file of a message that did not bring it along. */
	readonly findFile?: FindFile;
	/** What the gateway is asked for, where its events have other names there or need more than one. */
	subscription?(events: readonly string[]): string[];
	/** Opens the gateway's list of webhooks, by the Webhook Setup chosen; throws ExplainedError. */
	registry(connection: Connection, context: IHookFunctions): Registry;
	/** The events in an authentic payload; none if it is not what the gateway documents. */
	events(payload: IDataObject): GatewayEvent[];
}
