import type { IDataObject, INode } from 'n8n-workflow';
import manifest from '../../package.json' with { type: 'json' };
import type { WhatSmsSandbox } from '../../sandbox/whatsms/start.mts';
import { runNode } from '../support/run-node.mts';

/** Runs an operation of the WhatSMS node against a sandbox. */
export const run = async (
	{ apiKey, baseUrl }: WhatSmsSandbox,
	parameters: IDataObject,
	items: IDataObject[] = [{}],
	settings: Partial<INode> = {},
) =>
	await runNode({
		type: `${manifest.name}.whatSms`,
		parameters,
		credentials: { whatSmsApi: { apiKey, baseUrl } },
		items,
		settings,
	});

/** The calls that change something, as "POST /tickets". */
export const writes = ({ ledger }: WhatSmsSandbox): string[] =>
	ledger.calls
		.filter(({ method }) => method !== 'GET')
		.map(({ method, path }) => `${method} ${path.replace('/api/v2', '')}`);

export const reads = ({ ledger }: WhatSmsSandbox): string[] =>
	ledger.calls
		.filter(({ method }) => method === 'GET')
		.map(({ path }) => path.replace('/api/v2', ''));

/** Lets these people write, so that they are contacts with a pending ticket. */
export function fill(sandbox: WhatSmsSandbox, many: number): void {
	for (let i = 0; i < many; i++) {
		sandbox.receive({ number: String(351_930_000_000 + i), name: `Person ${i}`, text: 'Olá' });
	}
}
