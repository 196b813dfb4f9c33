import type { IDataObject, IHookFunctions, INodeProperties, IWebhookFunctions } from 'n8n-workflow';
import type { Gateway } from '../gateway';
import type { ExplainedError } from '../http/explained-error';
import type { HttpRequest } from '../http/request';
import type { Connection } from '../http/transport';
import type { ChatQuestions } from './answers/own-messages';
import type { Delivery } from './delivery';
import type { Attachment, GatewayEvent } from './event';
import type { TriggerOption } from './options/options';
import type { Registry } from './registration/registries/registry';

/**
 * Of every trigger. For version 1, n8n evaluates an expression on each delivery that only an early version
 * of its own Webhook node needs: a twentieth of the delivery's cost.
 */
export const TRIGGER_VERSION = 1.1;

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
	 * What the filter says nothing about, it admits; all, or what its field offers at first, where `value` is
	 * undefined: the user has not added it. A value that cannot be read admits nothing.
	 */
	matches(event: GatewayEvent, value: unknown, trigger: Pick<TriggerGateway, 'chatOf'>): boolean;
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

/** How the gateway gives the file of a message. */
export interface MediaSource {
	request(event: GatewayEvent, connection: Connection): HttpRequest;
	/** The file in an answer; undefined if there is none. */
	read(body: unknown): Attachment | undefined;
}

/** How to find out whether a person handles the chat that an event is about. */
export interface Handling {
	/** What the event itself says; undefined if it says nothing. */
	fromEvent(event: GatewayEvent): boolean | undefined;
	/** Where else to look. */
	request(event: GatewayEvent): HttpRequest;
	/** What the answer says; undefined if it says nothing. */
	fromResponse(body: unknown): boolean | undefined;
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
	/** Whether a person handles the chat of an event; left out where nobody can tell. */
	readonly handling?: Handling;
	/** The options that it offers. */
	readonly options?: readonly TriggerOption[];
	/** The filters that it offers. */
	readonly filters?: readonly Filter[];
	/** The ID of the chat that an event came in, where an answer goes elsewhere: to a broadcast's sender. */
	chatOf?(event: GatewayEvent): unknown;
	/** How people answer in the chat what an action node asked them, where they can. */
	readonly questions?: ChatQuestions;
	/** What it can do in a chat as soon as a message comes. */
	readonly arrival?: Arrival;
	/** How it gives the file of a message that did not bring it along. */
	readonly media?: MediaSource;
	/** How long it waits for an answer, at least, where messages can be combined. */
	readonly longestHoldSeconds?: number;
	/** What the gateway is asked for, where its events have other names there or need more than one. */
	subscription?(events: readonly string[]): string[];
	/** Opens the gateway's list of webhooks, by the Webhook Setup chosen; throws ExplainedError. */
	registry(connection: Connection, context: IHookFunctions): Registry;
	/** The events in an authentic payload; none if it is not what the gateway documents. */
	events(payload: IDataObject): GatewayEvent[];
}
