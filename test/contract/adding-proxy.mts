import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import axios from 'axios';

/** Passes calls on to a gateway, and adds these fields to every object of its successful answers. */
export async function startAddingProxy(target: string, fields: object) {
	const server = createServer((request, response) => {
		void (async () => {
			const { host: _, ...headers } = request.headers;
			const answer = await axios.request<ArrayBuffer>({
				baseURL: target,
				url: request.url ?? '',
				method: request.method ?? 'GET',
				headers: headers as Record<string, string>,
				data: await buffer(request),
				responseType: 'arraybuffer',
				validateStatus: () => true,
			});
			const isJson = String(answer.headers['content-type']).includes('json');
			const text = Buffer.from(answer.data).toString();
			const added =
				isJson && answer.status < 300 && text ? withFields(JSON.parse(text), fields) : 0;
			// Its own addresses would lead past the proxy.
			const body = added ? JSON.stringify(added).replaceAll(target, url) : Buffer.from(answer.data);
			const { 'content-length': __, ...rest } = answer.headers;
			response.writeHead(answer.status, rest as Record<string, string>);
			response.end(body);
		})();
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	return { url, stop: async () => void server.close() };
}

function withFields(value: unknown, fields: object): unknown {
	if (Array.isArray(value)) return value.map((one) => withFields(one, fields));
	if (typeof value !== 'object' || value === null) return value;
	const inside = Object.entries(value).map(([name, one]) => [name, withFields(one, fields)]);
	return { ...(Object.fromEntries(inside) as object), ...fields };
}
