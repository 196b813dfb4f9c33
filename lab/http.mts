import { Agent } from 'node:http';
import axios from 'axios';

/** What n8n answered instead of what was asked for. */
export class N8nError extends Error {
	readonly status: number;

	constructor(call: string, status: number, message: string) {
		super(`${call}: ${status} ${message}`);
		this.name = 'N8nError';
		this.status = status;
	}
}

export type Request = <T = unknown>(method: string, path: string, body?: unknown) => Promise<T>;

/** n8n's own REST interface as the editor uses it: a cookie, bound to one browser. */
export function requester(baseURL: string): Request {
	let cookie = '';
	const http = axios.create({
		baseURL,
		timeout: 60_000,
		proxy: false,
		// n8n closes a connection that is idle for 5 s; on a busy machine, a request would go out on it just then
		httpAgent: new Agent({ keepAlive: false }),
		headers: { 'browser-id': 'lab', 'push-ref': 'lab' },
		validateStatus: () => true,
	});
	return async (method, path, body) => {
		const answer = await http.request({
			method,
			url: path,
			headers: { cookie },
			...(body === undefined ? {} : { data: body }),
		});
		const cookies = answer.headers['set-cookie'];
		if (cookies) cookie = cookies.map((one) => one.split(';')[0]).join('; ');
		if (answer.status >= 400) {
			throw new N8nError(`${method} ${path}`, answer.status, messageOf(answer.data));
		}
		return answer.data?.data ?? answer.data;
	};
}

function messageOf(body: unknown): string {
	const { message, description } = (body ?? {}) as Record<string, unknown>;
	if (typeof message !== 'string') return JSON.stringify(body)?.slice(0, 500) ?? '';
	return typeof description === 'string' ? `${message} (${description})` : message;
}
