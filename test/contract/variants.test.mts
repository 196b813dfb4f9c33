import type { IDataObject } from 'n8n-workflow';
import manifest from '../../package.json' with { type: 'json' };
import { runNode } from '../support/run-node.mts';
import { GATEWAYS, SAYS_LESS, VARIANTS } from './action-gateways.mts';
import type { Gateway } from './action-gateways.mts';

/** Ids, keys and times differ from run to run. */
const comparable = (items: unknown): unknown =>
	JSON.parse(
		JSON.stringify(items)
			.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '<id>')
			.replace(/\b(3EB0|AC)[0-9A-F]{18,30}\b/g, '<id>')
			.replace(/\b(sk_live|test|cs_test)_[0-9a-f]{24,}\b/g, '<key>')
			.replace(/(chat\.whatsapp\.com\/|"inviteCode":")[A-Za-z0-9]{22}/g, '$1<code>')
			.replace(/\b2@[0-9a-f]{8}/g, '<id>')
			.replace(/\b120363\d{12}@g\.us/g, '<id>')
			.replace(/\b1[78]\d{8}\b/g, '0')
			.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '<time>'),
	);

async function outcomeOf(node: string, variant: string, name: string) {
	const gateway = await GATEWAYS[node]?.(variant);
	if (!gateway) throw new Error(`No sandbox for ${node}`);
	try {
		const { items, error } = await runNode({
			type: `${manifest.name}.${node}`,
			parameters: parametersOf(gateway, name),
			credentials: { [gateway.credential]: gateway.credentials },
			items: [gateway.origin],
		});
		const unique = gateway.unique();
		expect(unique).toEqual([...new Set(unique)]);
		return { error, items: comparable(items.map(({ json }) => json)) };
	} finally {
		await gateway.stop();
	}
}

function parametersOf({ operations }: Gateway, name: string): IDataObject {
	const [operation = '', all] = name.split(': ');
	const [resource, value] = operation.split('.');
	const more = all ? { returnAll: true, filters: {} } : {};
	return { resource, operation: value, ...operations[operation], ...more };
}

/** Long enough for each operation of a gateway in turn, on a busy machine. */
const ALL_MS = 600_000;

/** Each operation; lists also as a whole. */
async function casesOf(node: string): Promise<string[]> {
	const gateway = await GATEWAYS[node]?.();
	await gateway?.stop();
	return Object.keys(gateway?.operations ?? {}).flatMap((name) =>
		name.endsWith('.getAll') ? [name, `${name}: all`] : [name],
	);
}

describe.each(Object.entries(VARIANTS))('%s', (node, variants) => {
	const asAssumed = new Map<string, unknown>();

	beforeAll(async () => {
		for (const name of await casesOf(node)) {
			const { error, items } = await outcomeOf(node, 'as assumed', name);
			expect(error).toBeUndefined();
			asAssumed.set(name, items);
		}
	}, ALL_MS);

	test.each(Object.entries(variants))(
		'%s: each operation works as always, or ends with an error in words',
		async (variant, refused) => {
			const failed: string[] = [];
			for (const [name, expected] of asAssumed) {
				const { error, items } = await outcomeOf(node, variant, name);
				if (error) {
					failed.push(name);
					expect(error.message).toMatch(/ \[item 0\]$/);
					expect(error.description).toBeTruthy();
					expect(items).toEqual([]);
				} else if (SAYS_LESS[node]?.includes(name)) {
					expect({ name, items: expected }).toMatchObject({ name, items });
				} else {
					expect({ name, items }).toEqual({ name, items: expected });
				}
			}
			expect(failed.toSorted()).toEqual(refused.toSorted());
		},
		ALL_MS,
	);
});
