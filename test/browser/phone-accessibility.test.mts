import axe, { type AxeResults } from 'axe-core';
import type { Browser } from 'playwright-core';
import { ANA, type Phones, startPhones } from '../sandbox/phone/phones.mts';
import { startChromium } from './chromium.mts';
import { type OpenPage, openPhone } from './phone-page.mts';

let browser: Browser;
let phones: Phones;
let open: OpenPage;

beforeAll(async () => {
	browser = await startChromium();
	phones = await startPhones();
	open = await openPhone(browser, phones.url);
	await open.page.evaluate(axe.source);
	await open.openChat('FlowEngine');
	const { number } = ANA;
	await open.page.getByRole('button', { name: 'What can you do?' }).click();
	await phones.send.flowengine('*A lot*: `code`, https://example.com\n> a quote\n- a list');
	const sections = [{ title: 'Hot', rows: [{ title: 'Tea', description: 'Green', rowId: 'tea' }] }];
	const list = { title: 'Drinks', description: 'Which?', buttonText: 'See all', footerText: 'Now' };
	await phones.callFlowEngine('/message/sendList', { number, ...list, sections });
	const buttons = [{ type: 'reply', displayText: 'Yes', id: 'yes' }];
	await phones.callFlowEngine('/message/sendButtons', { number, title: 'Right?', buttons });
	const poll = { number, name: 'When?', selectableCount: 1, values: ['Now', 'Later'] };
	await phones.callFlowEngine('/message/sendPoll', poll);
	await phones.callFlowEngine('/message/sendText', { number: '351999999999x', text: '' });
	await open.page.getByRole('button', { name: 'Attach' }).click();
	await open.page.getByRole('button', { name: 'Sample voice message' }).click();
	await open.page.locator('article audio').waitFor();
});

afterAll(async () => {
	await browser?.close();
	await phones?.stop();
});

/** What axe finds in what is on the screen. */
async function problems(): Promise<string[]> {
	const { violations, passes } = (await open.page.evaluate('axe.run()')) as AxeResults;
	// it has looked at something
	expect(passes.length).toBeGreaterThan(15);
	return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

describe.each(['light', 'dark'] as const)('in the %s theme', (colorScheme) => {
	beforeAll(async () => {
		await open.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
	});

	test.each([
		['a desk', 1400, 900],
		['a phone', 390, 800],
	])('everything is accessible on the screen of %s', async (screen, width, height) => {
		const { page } = open;
		await page.setViewportSize({ width, height });
		const close = page.getByRole('button', { name: 'Close events and calls' });
		if (!(await close.isVisible())) await page.getByRole('button', { name: 'Events' }).click();
		await page.getByRole('region', { name: 'Events and calls' }).locator('summary').first().click();
		expect(await problems()).toEqual([]);
		await close.click();
		await open.picture(`phone ${colorScheme} ${screen}`);
		expect(await problems()).toEqual([]);
		await page.getByRole('button', { name: 'Attach' }).click();
		await page.getByRole('button', { name: 'React' }).first().click();
		expect(await problems()).toEqual([]);
		await page.getByRole('button', { name: 'See all' }).click();
		expect(await problems()).toEqual([]);
		await page.keyboard.press('Escape');
		if (width < 720) await page.getByRole('link', { name: 'Back to the chats' }).click();
		else await page.goto(`${phones.url}/#`);
		await page.getByRole('switch', { name: "It's offline" }).waitFor();
		expect(await problems()).toEqual([]);
		await open.picture(`phone ${colorScheme} ${screen} chats`);
		await open.openChat('FlowEngine');
	});
});
