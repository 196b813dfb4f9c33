import axios from 'axios';
import type { IDataObject } from 'n8n-workflow';
import { inDatabase } from '../../lab/database.mts';
import type { N8n } from '../../lab/n8n.mts';
import { sharedN8n } from '../../lab/shared-n8n.mts';
import { TRIGGERS, type TriggerContract } from '../contract/trigger-gateways.mts';
import { COMINGS, type Step } from './tables/comings.mts';
import { nameOf } from './tables/proved.mts';
import { newId, ranIds, statuses } from './tables/ran.mts';
import { listening } from './tables/listening.mts';
import { Table } from './tables/table.mts';

const DAY_MS = 24 * 60 * 60 * 1000;

let n8n: N8n;
let urls: string[];
const table = new Table('new', ['What arrives', ...TRIGGERS.map(nameOf)]);

beforeAll(async () => {
	n8n = await sharedN8n();
	const each = TRIGGERS.map(
		async (contract) => await listening(n8n, contract, contract.credentials, [contract.parameters]),
	);
	urls = (await Promise.all(each)).flat();
});

afterAll(async () => {
	await n8n?.stop();
});

/** Happened so many days ago, wherever the payload says when. */
function dated(payload: IDataObject, days: number): IDataObject {
	const ms = Date.now() - days * DAY_MS;
	const data = payload.data as IDataObject;
	const inData = 'messageTimestamp' in data && { messageTimestamp: Math.floor(ms / 1000) };
	return { ...payload, timestamp: new Date(ms).toISOString(), data: { ...data, ...inData } };
}

async function post(
	{ payload, prove }: TriggerContract,
	url: string,
	id: string,
	{ days, isForged }: Step,
): Promise<number> {
	const body = JSON.stringify(days === undefined ? payload(id) : dated(payload(id), days));
	const { headers, query } = prove(body, isForged ? 'another secret' : undefined);
	const { status } = await axios.post(url, body, {
		headers: { 'content-type': 'application/json', ...headers },
		params: query,
		validateStatus: () => true,
	});
	return status;
}

/** What one trigger answers to a step, once if always the same. */
async function answers(index: number, ids: Map<string, string>, step: Step): Promise<string> {
	const [contract, url] = [TRIGGERS[index], urls[index]];
	if (!contract || !url) throw new Error('There is no such trigger.');
	const copies = step.of.flatMap((name) => Array<string>(step.times ?? 1).fill(name));
	const statuses = copies.map(async (name) => await post(contract, url, ids.get(name) ?? '', step));
	return [...new Set(await Promise.all(statuses))].join(' or ');
}

async function withFullDisk<T>(work: () => Promise<T>): Promise<T> {
	inDatabase(
		n8n,
		`CREATE TRIGGER full_disk BEFORE INSERT ON execution_entity BEGIN SELECT RAISE(ABORT, 'disk full'); END`,
	);
	try {
		return await work();
	} finally {
		inDatabase(n8n, 'DROP TRIGGER full_disk');
	}
}

const TIMES = ['never runs', 'runs once', 'runs twice'];

test.each(COMINGS)('$what', async ({ what, steps, outcome }) => {
	const moves = steps.filter((step) => step !== 'restart');
	const names = new Set(moves.flatMap((step) => step.of));
	const tries = TRIGGERS.map(() => ({
		ids: new Map([...names].map((name) => [name, newId()])),
		answered: [] as string[],
	}));
	const make = async (step: Step) =>
		await Promise.all(
			tries.map(async ({ ids, answered }, index) => answered.push(await answers(index, ids, step))),
		);
	for (const step of steps) {
		if (step === 'restart') await n8n.restart();
		else await (step.isDown ? withFullDisk(async () => await make(step)) : make(step));
	}
	const ran = ranIds(n8n);
	const cells = tries.map(({ ids, answered }) => {
		const runs = [...ids.values()].map((id) => ran.filter((one) => one === id).length);
		return `${answered.join(', ')}: ${runs.map((count) => TIMES[count] ?? count).join(', ')}`;
	});
	table.add(what, ...cells);
	expect(cells).toEqual(TRIGGERS.map(() => outcome));
});

test('n8n lists no execution of anything else, and none that failed', async () => {
	expect(ranIds(n8n)).not.toContain('something else');
	expect(new Set(await statuses(n8n))).toEqual(new Set(['success']));
});

test('docs/triggers.md shows this table', () => {
	table.close();
});
