import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IDataObject } from 'n8n-workflow';

const FOLDER = join(process.cwd(), 'test/fixtures/flowengine');

/** A webhook's payload, and the items that are expected of it, without `raw`. */
export interface Fixture {
	readonly name: string;
	readonly payload: IDataObject;
	readonly items: IDataObject[];
}

const read = <T,>(file: string): T => JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as T;

/** What Evolution 2.3.6 and FlowEngine deliver, a file for each variant; the items are checked by eye. */
export const fixtures = (): Fixture[] =>
	readdirSync(FOLDER)
		.filter((file) => file.endsWith('.json') && !file.endsWith('.item.json'))
		.map((file) => file.replace(/\.json$/, ''))
		.map((name) => ({
			name,
			payload: read<IDataObject>(`${name}.json`),
			items: read<IDataObject[]>(`${name}.item.json`),
		}));

/** One payload, of its own: it may be changed. */
export const payloadOf = (name: string): IDataObject => read(`${name}.json`);
