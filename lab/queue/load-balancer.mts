import { createHash } from 'node:crypto';
import { passOn, serve } from '../proxy.mts';

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
	const server = await serve(port, async (incoming, response) => {
		await passOn(incoming, response, `http://127.0.0.1:${choose(incoming.url ?? '')}`);
	});
	const balancer: LoadBalancer = { ...server, balance: 'roundRobin' };
	return balancer;
}

const hashOf = (url: string) =>
	createHash('sha256').update(url.replace(/\?.*/, '')).digest()[0] ?? 0;
