import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';

/** How the process for a request is chosen: one after another, always the same for a URL, or always this one. */
export type Balance = 'roundRobin' | 'hashByUrl' | number;

export interface LoadBalancer {
	url: string;
	balance: Balance;
	stop(): Promise<void>;
}

/** Passes webhooks to the webhook processes, and test webhooks to the main process. */
export async function startLoadBalancer(
	port: number,
	main: number,
	webhooks: readonly number[],
): Promise<LoadBalancer> {
	let turn = 0;
	const choose = (url: string) => {
		if (!/^\/webhook(-waiting)?\//.test(url)) return main;
		return webhooks[numberFor(url) % webhooks.length];
	};
	const numberFor = (url: string) => {
		const { balance } = balancer;
		if (typeof balance === 'number') return balance;
		return balance === 'hashByUrl' ? hashOf(url) : turn++;
	};
	const server = createServer((incoming, response) => {
		pass(incoming, response, choose(incoming.url ?? '')).catch(() => {
			if (!response.headersSent) response.writeHead(502);
			response.end();
		});
	});
	server.listen(port, '127.0.0.1');
	await once(server, 'listening');
	const balancer: LoadBalancer = {
		url: `http://127.0.0.1:${port}`,
		balance: 'roundRobin',
		async stop() {
			server.closeAllConnections();
			server.close();
			await once(server, 'close');
		},
	};
	return balancer;
}

const hashOf = (url: string) =>
	createHash('sha256').update(url.replace(/\?.*/, '')).digest()[0] ?? 0;

async function pass(
	incoming: IncomingMessage,
	response: ServerResponse,
	port: number | undefined,
): Promise<void> {
	const { method, url, headers } = incoming;
	const outgoing = request({ host: '127.0.0.1', port, method, path: url, headers, agent: false });
	const answered = once(outgoing, 'response') as Promise<[IncomingMessage]>;
	const [[answer]] = await Promise.all([answered, pipeline(incoming, outgoing)]);
	response.writeHead(answer.statusCode ?? 502, answer.headers);
	await pipeline(answer, response);
}
