import { readFileSync } from 'node:fs';
import type { IDataObject } from 'n8n-workflow';
import { readEvents } from '../../nodes/FlowEngine/events/read-events.ts';
import { deliveries } from '../sandbox/flowengine/real/recordings.mts';

/** Read by eye. Without `raw`, and without the `id` where it is a digest. */
const expected = new Map(
	readFileSync('test/fixtures/flowengine/real-2.3.7/items.jsonl', 'utf8')
		.trimEnd()
		.split('\n')
		.map((line) => JSON.parse(line) as { name: string; items: IDataObject[] })
		.map(({ name, items }) => [name, items]),
);

const DIGEST = /^[0-9a-f]{64}$/;

test.each(deliveries.map((one) => [one.name, one.body] as const))('%s', (name, body) => {
	const items = readEvents(body as unknown as IDataObject).map(({ raw: _, id, ...item }) => ({
		...(!DIGEST.test(id) && { id }),
		...item,
	}));
	expect(items).toEqual(expected.get(name));
});
