import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pipeline } from 'node:stream/promises';

/** Serves on loopback; where `answer` fails, with 502. Port 0 is any free one. */
export async function serve(
	port: number,
	answer: (incoming: IncomingMessage, response: ServerResponse) => Promise<void>,
): Promise<{ url: string; stop(): Promise<void> }> {
	const server = createServer((incoming, response) => {
		answer(incoming, response).catch(() => {
			if (!response.headersSent) response.writeHead(502);
			response.end();
		});
	});
	server.listen(port, '127.0.0.1');
	await once(server, 'listening');
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		async stop() {
			server.closeAllConnections();
			server.close();
			await once(server, 'close');
		},
	};
}

/** Passes a request on to the server at `to`, and its response back. */
export async function passOn(
	incoming: IncomingMessage,
	response: ServerResponse,
	to: string,
): Promise<void> {
	const { method, url: path, headers } = incoming;
	const outgoing = request(to, { method, path, headers, agent: false });
	const answered = once(outgoing, 'response') as Promise<[IncomingMessage]>;
	const [[answer]] = await Promise.all([answered, pipeline(incoming, outgoing)]);
	response.writeHead(answer.statusCode ?? 502, answer.headers);
	await pipeline(answer, response);
}
