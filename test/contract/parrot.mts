import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** A gateway that answers GET with `nothing`, and refuses all else by repeating it, with its key. */
export async function startParrot(nothing: unknown) {
	const server = createServer((request, response) => {
		void text(request).then((body) => {
			const error = `${body} ${request.headers.authorization}`;
			const isRead = request.method === 'GET';
			response.writeHead(isRead ? 200 : 400, { 'content-type': 'application/json' });
			response.end(JSON.stringify(isRead ? nothing : { error }));
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		stop: async () => void server.close(),
	};
}
