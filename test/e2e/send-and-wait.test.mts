import axios from 'axios';
import { rowsOf } from '../../lab/database.mts';
import type { N8n } from '../../lab/n8n.mts';
import { sharedN8n } from '../../lab/shared-n8n.mts';
import { openLink } from '../../sandbox/link-page.mts';
import { GATEWAYS } from '../contract/action-gateways.mts';
import type { Gateway } from '../contract/action-gateways.mts';
import { ask, SOON } from './asking/asked.mts';
import type { Asked, Asker } from './asking/asked.mts';
import { CASES, outputOf, sent } from './asking/cases.mts';
import { eventually } from './facts/eventually.mts';
import { Table } from './tables/table.mts';

const NAMES: Record<string, string> = {
	whatSms: 'WhatSMS',
	flowEngine: 'FlowEngine',
	whatsApi: 'WhatsAPI',
	whatsAppSessions: 'Sessions',
};

const anyStatus = { validateStatus: () => true };
const isClosed = (page: string) => page.includes('No action required');

let n8n: N8n;
const askers: Array<Asker & { gateway: Gateway }> = [];
/** Asked before n8n was restarted. */
const open: Asked[] = [];
/** Asked with an end that has come. */
const late: Asked[] = [];
const table = new Table(
	'send-and-wait',
	['What happens', ...Object.keys(GATEWAYS).map((node) => NAMES[node] ?? node)],
	'docs/ask-a-person.md',
);

beforeAll(async () => {
	n8n = await sharedN8n();
	for (const [node, start] of Object.entries(GATEWAYS)) {
		const gateway = await start();
		const { credential, credentials } = gateway;
		const id = await n8n.client.createCredential(node, credential, credentials);
		const rows = (select: string) => rowsOf<unknown>(n8n, select);
		const given = { [credential]: { id, name: node } };
		askers.push({ client: n8n.client, rowsOf: rows, node, gateway, credentials: given });
	}
	for (const asker of askers) open.push(await ask(asker, {}));
	// a wait that ends while n8n stops is neither over nor open: those asked so far have no end
	await n8n.restart();
	// n8n looks once a minute, meanwhile the other cases run
	for (const asker of askers)
		late.push(await ask(asker, { options: { limitWaitTime: { values: SOON } } }));
});

afterAll(async () => {
	await n8n?.stop();
	for (const { gateway } of askers) await gateway.stop();
});

/** One after the other: what a gateway is told to fail at must hit the question of the case. */
async function row(what: string, see: (asker: Asker, index: number) => Promise<string>) {
	const cells: string[] = [];
	for (const [index, asker] of askers.entries()) cells.push(await see(asker, index));
	table.add(what, ...cells);
	return cells;
}

test.each(CASES)('%s', async (what, see, expected) => {
	const cells = await row(what, see);
	expect(cells).toEqual(askers.map(({ node }) => expected(node)));
});

describe('after a restart of n8n', () => {
	test('an older link still counts', async () => {
		const cells = await row('Approve, after a restart of n8n', async (_, index) => {
			const asked = open[index] as Asked;
			await (await openLink(asked.link())).click('Approve');
			return `${await sent(asked)}: ${await outputOf(asked)}`;
		});
		expect(cells).toEqual(askers.map(() => '1 execution, 1 message: {"approved":true}'));
	});

	test('once the time is up, a link responds to nothing', async () => {
		const cells = await row('The link, once the time is up', async (_, index) => {
			const asked = late[index] as Asked;
			await eventually(async () => (await openLink(asked.link())).text, isClosed);
			const { data } = await axios.post<string>(asked.link(), { button: 'approve' }, anyStatus);
			expect(data).toContain('No action required');
			return `${await sent(asked)}: ${await outputOf(asked)}`;
		});
		const expected = '1 execution, 1 message: {"approved":false,"timedOut":true}';
		expect(cells).toEqual(askers.map(() => expected));
	});

	test('no response in time', async () => {
		const cells = await row('No response in time', async (_, index) => {
			const asked = late[index] as Asked;
			const seen = `${await sent(asked)}: ${await outputOf(asked)}`;
			expect((await openLink(asked.link())).text).toContain('No action required');
			return seen;
		});
		const expected = '1 execution, 1 message: {"approved":false,"timedOut":true}';
		expect(cells).toEqual(askers.map(() => expected));
	});
});

test('docs/ask-a-person.md shows this table', () => {
	table.close();
});
