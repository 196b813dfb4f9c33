import axios from 'axios';
import type { N8n } from '../../lab/n8n.mts';
import { sharedN8n } from '../../lab/shared-n8n.mts';
import type { TriggerContract } from '../contract/trigger-gateways.mts';
import { newId, ranIds, statuses } from './tables/ran.mts';
import { listening } from './tables/listening.mts';
import { Table } from './tables/table.mts';
import { offers, type Wanted } from './tables/wanted.mts';
import { wantedMessages } from './tables/wanted-messages.mts';
import { wantedStatuses } from './tables/wanted-statuses.mts';
import { wantedTickets } from './tables/wanted-tickets.mts';

let n8n: N8n;

beforeAll(async () => {
	n8n = await sharedN8n();
});

afterAll(async () => {
	await n8n?.stop();
});

interface Tried {
	name: string;
	answer: string;
	ran: boolean;
}

/** What a trigger answers to each of the deliveries, and which of them have run. */
async function tried(
	{ deliveries }: Wanted,
	{ trigger, prove }: TriggerContract,
	url: string,
): Promise<Tried[]> {
	const answers = await Promise.all(
		Object.entries(deliveries).map(async ([name, payload]) => {
			const id = newId();
			const body = JSON.stringify(payload(id, trigger));
			const { headers, query } = prove(body);
			const { status, data } = await axios.post<{ message: string }>(url, body, {
				headers: { 'content-type': 'application/json', ...headers },
				params: query,
				validateStatus: () => true,
			});
			return { name, id, answer: `${status} ${data.message}` };
		}),
	);
	const ids = ranIds(n8n);
	return answers.map(({ name, id, answer }) => ({ name, answer, ran: ids.includes(id) }));
}

describe.each([wantedMessages, wantedStatuses, wantedTickets])('$name', (wanted) => {
	const { triggers, choices, deliveries } = wanted;
	const names = Object.keys(deliveries);
	const table = new Table(wanted.name, ['What is selected', ...names]);
	/** By trigger, those of its choices. */
	const urls = new Map<string, string[]>();

	beforeAll(async () => {
		for (const contract of triggers) {
			const parameters = choices.map((choice) => ({
				...contract.parameters,
				...choice.parameters,
			}));
			const published = await listening(n8n, contract, contract.credentials, parameters);
			urls.set(contract.trigger, published);
		}
	}, 120_000);

	test.each(choices.map((choice, index) => ({ ...choice, choice, index })))(
		'$what',
		async ({ choice, index }) => {
			const { what, runs } = choice;
			for (const contract of triggers.filter(offers(choice))) {
				const url = urls.get(contract.trigger)?.[index] ?? '';
				const found = await tried(wanted, contract, url);
				expect(found.filter(({ ran }) => ran).map(({ name }) => name)).toEqual(runs);
				for (const { answer, ran } of found) {
					expect(answer).toMatch(ran ? /^200 Workflow was started$/ : /^200 Ignored: /);
				}
			}
			table.add(what, ...names.map((name) => (runs.includes(name) ? 'runs' : '·')));
		},
	);

	test('docs/triggers.md shows this table', () => {
		table.close();
	});
});

test('n8n lists no execution of anything else, and none that failed', async () => {
	const ids = ranIds(n8n);
	expect(new Set(ids).size).toBe(ids.length);
	expect(ids).not.toContain('something else');
	expect(new Set(await statuses(n8n))).toEqual(new Set(['success']));
});
