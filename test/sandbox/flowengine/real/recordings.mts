import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EventName } from '../../../../sandbox/flowengine/events.mts';

const FOLDER = join(process.cwd(), 'test/fixtures/flowengine/real-2.3.7');

/** A request to a real Evolution API 2.3.7, and its answer. */
export interface RecordedCall {
	name: string;
	method: string;
	path: string;
	requestBody?: unknown;
	key?: 'wrong' | 'none' | "an instance's";
	injected?: true;
	status: number;
	responseBody: any;
	shortened?: string[];
}

/** What it posted to its webhook. */
export interface RecordedDelivery {
	name: string;
	step: string;
	event: EventName;
	variant: string;
	url: string;
	headers: Record<string, string>;
	body: { instance: string; data: any };
}

const read = <T,>(file: string): T[] =>
	readFileSync(join(FOLDER, file), 'utf8')
		.trimEnd()
		.split('\n')
		.map((line) => JSON.parse(line) as T);

const isLate = ({ name }: RecordedCall) =>
	/^(connection lost|.* after it came back|logged out)/.test(name);
const all = read<RecordedCall>('calls.jsonl');
/** As they were made: what the lost connection left behind shows that it was lost last. */
export const calls = [...all.filter((call) => !isLate(call)), ...all.filter(isLate)];
export const deliveries = read<RecordedDelivery>('deliveries.jsonl');
