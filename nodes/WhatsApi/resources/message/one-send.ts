import type { IDataObject } from 'n8n-workflow';
import type { Read } from '../../../shared/http/call-result';
import { keyOfPart } from '../../../shared/http/idempotency-key';
import type { HttpRequest } from '../../../shared/http/request';
import { path } from '../../../shared/http/path';
import { readData } from '../../responses';
import { optionalFields } from './send-options';
import type { SendOptions } from './send-options';

interface OneSend {
	readonly to: string;
	readonly content: IDataObject;
	readonly options: SendOptions & { readonly idempotencyKey?: string };
}

/** Sends one message; `part` counts from 1 where an item becomes several, each with a key of its own. */
export function sendRequest({ to, content, options }: OneSend, part = 1): HttpRequest {
	const { idempotencyKey: own = '' } = options;
	return {
		method: 'POST',
		path: path`/send-message`,
		body: { to, ...content, ...optionalFields(options) },
		idempotencyKey: own && part > 1 ? keyOfPart(own, part) : own,
	};
}

/** Flattens the response to a send. A dry run's response is not documented: it may have no ID. */
export const readAccepted =
	({ to, options: { dryRun } }: Pick<OneSend, 'to' | 'options'>): Read<IDataObject> =>
	(body, headers) => {
		const { id, status, scheduledFor } = readData(body) ?? {};
		if (typeof status !== 'string' || (typeof id !== 'string' && !dryRun)) return undefined;
		return {
			to,
			status,
			messageId: id ?? null,
			scheduledFor: scheduledFor ?? null,
			idempotencyReplayed: headers['idempotency-replayed'] === 'true',
		};
	};
