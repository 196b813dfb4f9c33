import axios from 'axios';
import type { IDataObject } from 'n8n-workflow';
import { openLink, previewLink } from '../../../sandbox/link-page.mts';
import { ask } from './asked.mts';
import type { Asked, Asker } from './asked.mts';

const FORM = {
	responseType: 'customForm',
	formFields: {
		values: [
			{ fieldLabel: 'Size', fieldType: 'dropdown', choices: 'Small\nLarge', requiredField: true },
			{ fieldLabel: 'Boxes', fieldType: 'number', requiredField: true },
			{ fieldLabel: 'Extras', fieldType: 'checkbox', choices: 'Ribbon\nCard' },
			{ fieldLabel: 'Note', fieldType: 'textarea' },
		],
	},
};

const WITHOUT_PAUSE = { retryOnFail: true, maxTries: 3, waitBetweenTries: 0 };

/** The data of the output without its time, which is checked here. */
export async function outputOf(asked: Asked): Promise<string> {
	const [{ data = {} } = {}, ...more] = (await asked.output()) as Array<{ data?: IDataObject }>;
	expect(more).toEqual([]);
	const { respondedAt, ...rest } = data;
	if (respondedAt !== null) expect(Date.parse(String(respondedAt))).toBeGreaterThan(0);
	return JSON.stringify(rest);
}

export const sent = async (asked: Asked): Promise<string> =>
	[count(await asked.executions(), 'execution'), count(asked.links().length, 'message')].join(', ');

const count = (number: number, what: string) => `${number} ${what}${number === 1 ? '' : 's'}`;

const waits = async (asked: Asked): Promise<string> => {
	expect(await asked.now()).toBe('waiting');
	return 'still waits';
};

/** Asks, lets the person do something, and tells what came of it; what is expected of each gateway. */
export const CASES: Array<
	[what: string, see: (asker: Asker) => Promise<string>, expected: (node: string) => string]
> = [
	[
		'Approve',
		async (asker) => {
			const asked = await ask(asker, {});
			// This n8n has no public URL.
			expect(asked.hints).toMatchObject([{ message: expect.stringContaining('N8N_WEBHOOK_URL') }]);
			await (await openLink(asked.link())).click('Approve');
			return `${await sent(asked)}: ${await outputOf(asked)}`;
		},
		() => '1 execution, 1 message: {"approved":true}',
	],
	[
		'Decline',
		async (asker) => {
			const asked = await ask(asker, {});
			await (await openLink(asked.link())).click('Decline');
			return `${await sent(asked)}: ${await outputOf(asked)}`;
		},
		() => '1 execution, 1 message: {"approved":false}',
	],
	[
		'Free text',
		async (asker) => {
			const options = { responseFormTitle: 'Why?' };
			const asked = await ask(asker, { responseType: 'freeText', options });
			const page = await openLink(asked.link());
			const empty = await page.click('Send', { 'Why?': ' ' });
			expect(empty.text).toContain('"Why?" is empty.');
			await waits(asked);
			await empty.click('Send', { 'Why?': 'It\'s "<b>5 € & more</b>"' });
			return `${await sent(asked)}: ${await outputOf(asked)}`;
		},
		() => '1 execution, 1 message: {"text":"It\'s \\"<b>5 € & more</b>\\""}',
	],
	[
		'Custom form',
		async (asker) => {
			const asked = await ask(asker, FORM);
			const page = await openLink(asked.link());
			const wrong = await page.click('Send', { Size: 'Huge', Boxes: '2' });
			expect(wrong.text).toContain('"Size" isn\'t one of the choices.');
			await waits(asked);
			await wrong.click('Send', {
				...{ Size: 'Large', Boxes: '2' },
				...{ Extras: ['Ribbon', 'Card'], Note: '' },
			});
			return `${await sent(asked)}: ${await outputOf(asked)}`;
		},
		() =>
			'1 execution, 1 message: {"Size":"Large","Boxes":2,"Extras":["Ribbon","Card"],"Note":null}',
	],
	[
		'A robot opens the link (GET, HEAD)',
		async (asker) => {
			const asked = await ask(asker, {});
			await previewLink(asked.link());
			return `${await sent(asked)}: ${await waits(asked)}`;
		},
		() => '1 execution, 1 message: still waits',
	],
	[
		'A forged link',
		async (asker) => {
			const asked = await ask(asker, {});
			const forged = [
				asked.link().replace(/signature=./, 'signature=x'),
				asked.link().replace('run=0', 'run=1'),
				asked.link().replace(/&signature=.*/, ''),
			];
			for (const link of forged) {
				for (const method of ['GET', 'POST']) {
					const data = method === 'POST' ? { button: 'approve' } : undefined;
					const refused = { method, url: link, data, validateStatus: () => true };
					expect((await axios.request(refused)).status).toBe(401);
				}
			}
			return `${await sent(asked)}: 401, ${await waits(asked)}`;
		},
		() => '1 execution, 1 message: 401, still waits',
	],
	[
		'A second click',
		async (asker) => {
			const asked = await ask(asker, {});
			const page = await openLink(asked.link());
			await page.click('Decline');
			const output = await outputOf(asked);
			const second = await page.click('Approve');
			expect(second.text).toContain('No action required');
			expect((await openLink(asked.link())).text).toContain('No action required');
			expect(await outputOf(asked)).toBe(output);
			return `${await sent(asked)}: ${output}`;
		},
		() => '1 execution, 1 message: {"approved":false}',
	],
	[
		'Several items',
		async (asker) => {
			const items = ['One?', 'Two?', 'Three?'].map((text) => ({ text }));
			const asked = await ask(asker, {}, { items });
			const page = await openLink(asked.link());
			expect(page.text).toContain('One?');
			await page.click('Approve');
			return `${await sent(asked)}: ${await outputOf(asked)}`;
		},
		() => '1 execution, 1 message: {"approved":true}',
	],
	[
		'Rejected at first, Retry On Fail',
		async (asker) => {
			asker.gateway.failNext({ kind: 'status', status: 400 }, { method: 'POST' });
			const asked = await ask(asker, {}, { settings: WITHOUT_PAUSE });
			await (await openLink(asked.link())).click('Approve');
			return `${await sent(asked)}: ${await outputOf(asked)}`;
		},
		() => '1 execution, 1 message: {"approved":true}',
	],
	[
		'Sent, but the response was lost, Retry On Fail',
		async (asker) => {
			asker.gateway.failNext({ kind: 'resetAfter' }, { method: 'POST' });
			const asked = await ask(asker, {}, { settings: WITHOUT_PAUSE });
			if (asked.status === 'waiting') {
				await (await openLink(asked.link())).click('Approve');
				return `${await sent(asked)}: ${await outputOf(asked)}`;
			}
			expect(asked.error?.message).toContain('may have been carried out');
			return `${await sent(asked)}: ${asked.status}`;
		},
		(node) =>
			node === 'whatsApi'
				? '1 execution, 1 message: {"approved":true}'
				: '1 execution, 1 message: error',
	],
	[
		'Rejected, then retried by hand',
		async (asker) => {
			asker.gateway.failNext({ kind: 'status', status: 400 }, { method: 'POST' });
			const asked = await ask(asker, {});
			expect(asked.status).toBe('error');
			const again = await asked.retried();
			await (await openLink(again.link())).click('Approve');
			return `${await sent(again)}: ${await outputOf(again)}`;
		},
		() => '2 executions, 1 message: {"approved":true}',
	],
	[
		'Sent, but the response was lost, then retried by hand',
		async (asker) => {
			// Where a send has an idempotency key, it is made three times.
			const times = asker.gateway.repeatsSends ? 3 : 1;
			asker.gateway.failNext({ kind: 'resetAfter' }, { method: 'POST', times });
			const asked = await ask(asker, {});
			expect(asked.status).toBe('error');
			const again = await asked.retried();
			expect(again.error?.message).toContain('may have been carried out');
			return `${await sent(again)}: ${again.status}`;
		},
		() => '2 executions, 1 message: error',
	],
	[
		'In a loop: the first link again, while the second question is open',
		async (asker) => {
			const items = [{ text: 'One?' }, { text: 'Two?' }];
			const asked = await ask(asker, {}, { items, isLoop: true });
			const first = asked.link();
			const page = await openLink(first);
			await page.click('Approve');
			await asked.untilSent(2);
			for (const late of [await openLink(first), await page.click('Approve')]) {
				expect(late.status).toBe(410);
				expect(late.text).toContain('already has a response');
			}
			await waits(asked);
			await (await openLink(asked.link())).click('Decline');
			return `${await sent(asked)}: ${await outputOf(asked)}`;
		},
		() => '1 execution, 2 messages: {"approved":false}',
	],
	[
		'Stopped while it waited, then retried by hand',
		async (asker) => {
			const asked = await ask(asker, {});
			await asked.stop();
			const again = await asked.retried();
			return `${await sent(again)}: ${await outputOf(again)}`;
		},
		() => '2 executions, 1 message: {"approved":false,"timedOut":true}',
	],
];
