import type { Browser } from 'playwright-core';
import { setStage, type Stage } from '../../demo/stage.mts';
import { startChromium } from './chromium.mts';
import { type OpenPage, openPhone } from './phone-page.mts';

let browser: Browser;
let stage: Stage;
let open: OpenPage;

beforeAll(async () => {
	[browser, stage] = await Promise.all([startChromium(), setStage()]);
	open = await openPhone(browser, stage.phone.url);
});

afterAll(async () => {
	await browser?.close();
	await stage?.stop();
});

const press = async (name: string | RegExp) =>
	await open.page.getByRole('button', { name }).click();
const answer = (text: string | RegExp) =>
	open.page.locator('article:not(.own)').filter({ hasText: text });

test('two clicks lead from the address to a conversation with the AI example', async () => {
	await open.openChat('FlowEngine');
	await press('Hello! What can you do for me?');
	await answer(/You wrote\s*Hello!/).waitFor();
	await open
		.message(/^Hello!/)
		.getByLabel('Read')
		.waitFor();
	await open.picture('demo');
});

test('what is tapped in a list comes to the AI example', async () => {
	await press('Get a list, buttons, and a poll');
	await press('See the menu');
	await press(/Tiramisu/);
	await answer(/You wrote\s*Tiramisu/).waitFor();
});

test('the link of a question opens the page that asks, and the answer comes back', async () => {
	await press('Get asked to approve a refund');
	const opened = open.page.context().waitForEvent('page');
	await answer('Refund 25.00').getByRole('link').click();
	await (await opened).getByRole('button', { name: 'Refund', exact: true }).click();
	await answer('we refund 25.00').waitFor();
});

test.each([
	['Sessions', 'What are your opening hours?', 'Monday to Friday'],
	['WhatSMS', 'When are you open?', 'Monday to Friday'],
	['WhatsAPI', 'Get told that an order is ready', 'Hi Ana, your order #2001 is ready!'],
])('%s: %s', async (chat, button, text) => {
	await open.openChat(chat);
	await press(button);
	await answer(text).waitFor();
	expect(open.errors).toEqual([]);
});
