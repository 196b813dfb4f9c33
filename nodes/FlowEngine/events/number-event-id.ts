import { joinId } from '../../shared/trigger/event-id';
import type { Envelope } from './reader';

/** An event ID that holds for one number: two numbers of a server that are in one group get the same messages. */
export const numberEventId = ({ account }: Envelope, ...parts: readonly unknown[]) =>
	joinId(...(account ? [account] : []), ...parts);
