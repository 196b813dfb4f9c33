import type { HttpRequest } from '../../http/request';
import type { Connection } from '../../http/transport';
import type { GatewayEvent } from '../event';

/** A message that our side sent. */
export interface OwnMessage {
	readonly id: string;
	readonly text: string;
	/** In seconds since 1970, by the gateway's clock; NaN if it is unknown. */
	readonly sentAt: number;
}

/** Makes a call; throws ExplainedError unless `read` finds in the response what is documented. */
export type Ask = <T>(request: HttpRequest, read: (body: unknown) => T | undefined) => Promise<T>;

/** How people answer in the chat what an action node asked them. */
export interface ChatQuestions {
	/** The events that a person can answer with. */
	readonly events: readonly string[];
	/** Further IDs of the chat that an event came in. */
	chatIds?(event: GatewayEvent): readonly unknown[];
	/** Looks up our own recent messages in that chat, in any order, where the gateway keeps them. */
	recentOwnMessages?(event: GatewayEvent, connection: Connection, ask: Ask): Promise<OwnMessage[]>;
	/** Sends a text to that chat. */
	textMessage(event: GatewayEvent, text: string, connection: Connection): HttpRequest;
}
