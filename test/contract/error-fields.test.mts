import type { IDataObject } from 'n8n-workflow';
import manifest from '../../package.json' with { type: 'json' };
import { runNode } from '../support/run-node.mts';
import { GATEWAYS } from './action-gateways.mts';
import { startAddingProxy } from './adding-proxy.mts';

const stops: Array<() => Promise<void>> = [];
afterEach(async () => {
	for (const stop of stops.splice(0)) await stop();
});

const RETRY = { retryOnFail: true, maxTries: 2, waitBetweenTries: 0 };

const CASES = Object.keys(GATEWAYS).flatMap((node) => ['', 0].map((value) => ({ node, value })));

/** n8n's Retry On Fail takes any `error` in the first item for a failure: it would run a success again. */
test.each(CASES)(
	'$node, whose records all have the error $value: no item has it, and nothing runs twice',
	async ({ node, value }) => {
		const gateway = await GATEWAYS[node]?.();
		if (!gateway) throw new Error(`No sandbox for ${node}`);
		stops.push(gateway.stop);
		const { origin } = new URL(String(gateway.credentials['baseUrl']));
		const proxy = await startAddingProxy(origin, { error: value });
		stops.push(proxy.stop);
		const credentials = Object.fromEntries(
			Object.entries(gateway.credentials).map(([name, one]) => [
				name,
				typeof one === 'string' ? one.replace(origin, proxy.url) : one,
			]),
		);
		const raw: string[] = [];
		// Once the key is another, no more calls can be made.
		const { 'account.rotateKey': rotateKey, ...operations } = gateway.operations;
		const last = rotateKey ? { 'account.rotateKey': rotateKey } : {};
		for (const [name, parameters] of Object.entries({ ...operations, ...last })) {
			const [resource, operation] = name.split('.');
			const run = async (settings: object) => {
				const before = gateway.calls.length;
				const { items, error } = await runNode({
					type: `${manifest.name}.${node}`,
					parameters: { resource, operation, ...parameters, simplify: false } as IDataObject,
					credentials: { [gateway.credential]: credentials },
					items: [gateway.origin],
					settings,
				});
				return { items, error, calls: gateway.calls.length - before };
			};
			const { items, error, calls } = await run(RETRY);
			expect({ name, error }).toEqual({ name, error: undefined });
			for (const { json } of items)
				expect({ name, has: 'error' in json }).toEqual({ name, has: false });
			if (items.some(({ json }) => json['gatewayError'] === value)) raw.push(name);
			if (operation === 'getAll')
				expect({ name, calls }).toEqual({ name, calls: (await run({})).calls });
		}
		expect(raw).not.toEqual([]);
	},
);
