import { buffer } from 'node:stream/consumers';
import axios from 'axios';
import { serve } from '../../lab/proxy.mts';

export interface Call {
	method: string;
	/** With its query, below the base URL. */
	path: string;
	/** Parsed if it is JSON, else the text; undefined without a body. */
	body: unknown;
}

/** A call that the gateway has answered. */
export interface Exchange extends Call {
	status: number;
	answer: unknown;
}

interface Gate {
	/** Why the call is not made; undefined if it may be. */
	refuse(call: Call): Promise<string | undefined>;
	/** Gets what was answered. */
	record(exchange: Exchange): void;
	timeoutMs: number;
}

/** Passes calls that are not refused on to the server at this base URL, and records what it answers. */
export const startGate = async (baseUrl: string, { refuse, record, timeoutMs }: Gate) =>
	await serve(0, async (incoming, response) => {
		const { method = 'GET', url: path = '/' } = incoming;
		const { host: _, connection: __, 'content-length': ___, ...headers } = incoming.headers;
		const data = await buffer(incoming);
		const call = { method, path, body: parse(data) };
		const refusal = await refuse(call);
		// Whoever has stopped waiting must not be surprised by a message that goes out nevertheless.
		if (response.destroyed) return;
		if (refusal !== undefined) {
			response.writeHead(403, { 'content-type': 'application/json' });
			response.end(JSON.stringify({ error: refusal }));
			return;
		}
		const answer = await axios.request<Buffer>({
			url: baseUrl + path,
			method,
			headers: headers as Record<string, string>,
			...(data.length > 0 && { data }),
			responseType: 'arraybuffer',
			validateStatus: () => true,
			maxRedirects: 0,
			timeout: timeoutMs,
		});
		record({ ...call, status: answer.status, answer: parse(answer.data) });
		const { 'content-length': ____, 'transfer-encoding': _____, ...rest } = answer.headers;
		response.writeHead(answer.status, rest as Record<string, string>);
		response.end(answer.data);
	});

function parse(raw: Buffer): unknown {
	const text = raw.toString();
	if (text === '') return undefined;
	try {
		return JSON.parse(text) as unknown;
	} catch {
		return text;
	}
}
