import axios from 'axios';
import type { IDataObject } from 'n8n-workflow';
import manifest from '../../package.json' with { type: 'json' };
import { runNode } from '../support/run-node.mts';
import type { Run } from '../support/run-node.mts';
import { loadNodes } from '../support/package.mts';
import { pass, startClock, stopClock } from '../support/clock.mts';
import { runUntilWaiting, serveWaiting } from '../support/waiting.mts';
import { GATEWAYS } from './action-gateways.mts';
import type { Gateway } from './action-gateways.mts';

const CASES = Object.entries(GATEWAYS).flatMap(([node, start]) => ({ node, start }));
const anyStatus = { validateStatus: () => true };

describe.each(CASES)('$node asks a person', ({ node, start }) => {
	let gateway: Gateway;
	beforeEach(async () => {
		gateway = await start();
	});
	afterEach(() => gateway.stop());
	afterEach(startClock);

	const asking = (parameters: IDataObject = {}, more: Partial<Run> = {}): Run => ({
		type: `${manifest.name}.${node}`,
		parameters: {
			resource: 'message',
			operation: 'sendAndWait',
			...gateway.operations['message.sendAndWait'],
			...parameters,
		},
		credentials: { [gateway.credential]: gateway.credentials },
		...more,
	});
	const sent = () =>
		gateway.calls
			.filter(({ accepted, method }) => accepted && method === 'POST')
			.map(({ body }) => JSON.stringify(body));

	test('the first item only; a person who never responds approves nothing', async () => {
		const items = [{ text: 'One?', data: { approved: true } }, { text: 'Two?' }];
		const { saved } = await runUntilWaiting(asking({}, { items }));
		expect(saved.waitTill?.getFullYear()).toBe(3000);
		expect(sent()).toEqual([expect.stringContaining('One?')]);
		const [waiting] = saved.executionData?.nodeExecutionStack ?? [];
		expect(waiting?.data['main']).toEqual([
			[
				{
					json: { data: { approved: false, respondedAt: null, timedOut: true } },
					pairedItem: { item: 0 },
				},
			],
		]);
	});

	test('a limit lets the execution wait so long', async () => {
		const limitWaitTime = { values: { resumeAmount: 2, resumeUnit: 'hours' } };
		const before = Date.now();
		const { saved } = await runUntilWaiting(asking({ options: { limitWaitTime } }));
		const waits = Number(saved.waitTill) - before;
		expect(waits).toBeGreaterThanOrEqual(2 * 3_600_000);
		expect(waits).toBeLessThan(3 * 3_600_000);
	});

	test('what fails lets nothing wait', async () => {
		gateway.failNext({ kind: 'status', status: 400 });
		const { saved } = await runUntilWaiting(asking());
		expect(saved.waitTill).toBeUndefined();
		expect(saved.resultData.error?.message).toContain('[item 0]');
		gateway.failNext({ kind: 'status', status: 400 });
		const settings = { onError: 'continueRegularOutput' } as const;
		const { items } = await runNode(asking({}, { settings, items: [{}, {}] }));
		expect(items).toEqual([
			{
				json: { error: expect.any(String), details: expect.any(String) },
				pairedItem: { item: 0 },
			},
		]);
	});

	test('a page that asks, whose POST alone responds', async () => {
		const message = '<script>alert("&")</script>';
		const settings = { name: 'A }} "name"' };
		const { subject, saved } = await runUntilWaiting(asking({ message }, { settings }));
		const server = await serveWaiting(subject, saved);
		try {
			const link = `${server.url}?run=0`;
			const page = await axios.get<string>(link);
			expect(page.headers['content-security-policy']).toContain("default-src 'none'");
			expect(page.data).toContain('&#60;script&#62;alert(&#34;&#38;&#34;)');
			expect(page.data).not.toContain('<script');
			await axios.head(link);
			const other = await axios.post(`${server.url}?run=1`, { button: 'approve' }, anyStatus);
			expect([other.status, other.data]).toEqual([410, expect.stringContaining('No action')]);
			const odd = await axios.post<string>(link, { button: 'perhaps' }, anyStatus);
			expect([odd.status, odd.data]).toEqual([422, expect.stringContaining('the buttons')]);
			expect(server.returned).toEqual(Array(4).fill({ noWebhookResponse: true }));
			const thanks = await axios.post<string>(link, { button: 'approve' });
			expect(thanks.data).toContain('Thank you');
			expect(server.returned.at(-1)?.workflowData).toEqual([
				[{ json: { data: { approved: true, respondedAt: expect.any(String) } } }],
			]);
		} finally {
			await server.stop();
		}
	});

	test('once its time is up, a link responds to nothing, even if n8n has not gone on yet', async () => {
		stopClock();
		const limitWaitTime = { values: { resumeAmount: 2, resumeUnit: 'minutes' } };
		const { subject, saved } = await runUntilWaiting(asking({ options: { limitWaitTime } }));
		const server = await serveWaiting(subject, saved);
		try {
			const link = `${server.url}?run=0`;
			await pass(2 * 60_000 - 1);
			expect((await axios.get(link, anyStatus)).status).toBe(200);
			await pass(1);
			const late = [
				await axios.get(link, anyStatus),
				await axios.post(link, { button: 'approve' }, anyStatus),
			];
			for (const { status, data } of late)
				expect([status, data]).toEqual([410, expect.stringContaining('the time to respond is up')]);
			expect(server.returned).toEqual(Array(3).fill({ noWebhookResponse: true }));
		} finally {
			await server.stop();
		}
	});

	test('in the messages, the link is whole, however long the question is', async () => {
		// With the link, it is longer than a message of WhatsAPI; without, it is not.
		const message = 'Is this too long? '.repeat(227);
		const { saved } = await runUntilWaiting(asking({ message }));
		expect(saved.resultData.error).toBeUndefined();
		const link =
			/https:\/\/n8n\.example\/webhook-waiting\/\d+\/node\?run=0&signature=[0-9a-f]{64}"/;
		expect(sent().filter((body) => link.test(body))).toHaveLength(1);
	});

	test('a tool of an AI agent it cannot be, only a review of tools', async () => {
		const [type, own] = [`${manifest.name}.${node}Tool`, (await loadNodes()).get(asking().type)];
		const types = new Map(own && [[type, own]]);
		const { error } = await runNode(asking({}, { types, type }));
		expect(error?.message).toContain("can't be a tool of an AI agent");
		expect(gateway.calls).toEqual([]);
		const review = type.replace(/Tool$/, 'HitlTool');
		const reviewed = asking({}, { types: new Map(own && [[review, own]]), type: review });
		expect((await runUntilWaiting(reviewed)).saved.waitTill).toBeDefined();
	});

	const element = (fieldLabel: string, more = {}) => ({ fieldLabel, fieldType: 'text', ...more });
	const form = (...values: object[]) => ({ responseType: 'customForm', formFields: { values } });
	const past = { limitType: 'atSpecifiedTime', maxDateAndTime: '2020-01-01T00:00:00' };
	test.each<[string, IDataObject]>([
		["'Message' is empty", { message: '={{ $json.missing }}' }],
		["'Form Elements' is empty", form()],
		["'Form Elements → Label' is empty", form(element(' '))],
		[
			"'Form Elements → Choices' is empty",
			form(element('Size', { fieldType: 'radio', choices: ' \n ' })),
		],
		['"Size" is used twice', form(element('Size'), element('Size'))],
		['a date and time in the future', { options: { limitWaitTime: { values: past } } }],
		["'Options → Page Title' is empty", { options: { responseFormTitle: ' ' } }],
	])('%s: nothing is sent', async (message, parameters) => {
		const { error } = await runNode(asking(parameters));
		expect(error?.message).toContain(message);
		expect(gateway.calls).toEqual([]);
	});
});

test.each([
	['sms', 'Refund it?'],
	['telegram', 'Refund it?'],
	['whatsapp', '*Refund* it?'],
])('over %s, Markdown becomes what its phones show', async (channel, text) => {
	const gateway = await GATEWAYS['whatSms']?.();
	try {
		const before = gateway?.calls.length;
		await runUntilWaiting({
			type: `${manifest.name}.whatSms`,
			parameters: {
				...{ resource: 'message', operation: 'sendAndWait', responseType: 'approval' },
				...{ sendTo: 'number', to: '351910000000', channel },
				message: '**Refund** it?',
				options: { convertMarkdown: true },
			},
			credentials: { whatSmsApi: gateway?.credentials ?? {} },
		});
		const { body } = gateway?.calls.slice(before).at(-1) ?? {};
		expect((body as { body: string }).body.split('\n')[0]).toBe(text);
	} finally {
		await gateway?.stop();
	}
});
