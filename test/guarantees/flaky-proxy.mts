import { connect, createServer } from 'node:net';
import type { AddressInfo, Server } from 'node:net';

/** Passes one connection on, then refuses connections for a while, then passes them on again. */
export async function startFlakyProxy(target: string, refusedMs: number) {
	const { hostname, port: targetPort } = new URL(target);
	const forwarding = (onFirst: () => void): Server =>
		createServer((incoming) => {
			const outgoing = connect(Number(targetPort), hostname);
			incoming.pipe(outgoing).pipe(incoming);
			for (const socket of [incoming, outgoing]) socket.on('error', () => incoming.destroy());
			onFirst();
		});
	const listen = async (server: Server, port: number) => {
		server.listen(port, '127.0.0.1');
		await new Promise((resolve) => server.once('listening', resolve));
		return (server.address() as AddressInfo).port;
	};

	let second: Server | undefined;
	let timer: NodeJS.Timeout | undefined;
	const first = forwarding(() => {
		first.close();
		timer = setTimeout(() => {
			second = forwarding(() => {});
			void listen(second, port);
		}, refusedMs);
	});
	const port = await listen(first, 0);
	return {
		url: `http://127.0.0.1:${port}`,
		stop() {
			clearTimeout(timer);
			first.close();
			second?.close();
		},
	};
}
