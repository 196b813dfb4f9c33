import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';

const PICTURES = join('test-results', 'phone');

/** A phone page in a browser. */
export interface OpenPage {
	page: Page;
	/** What the browser's console calls an error. */
	errors: string[];
	/** The messages of the open chat that have this text. */
	message(text: string | RegExp): Locator;
	/** Selects a chat of the list. */
	openChat(name: string | RegExp): Promise<void>;
	/** Takes a picture of all there is to see. */
	picture(name: string): Promise<void>;
	stop(): Promise<void>;
}

export async function openPhone(browser: Browser, url: string): Promise<OpenPage> {
	mkdirSync(PICTURES, { recursive: true });
	const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
	const page = await context.newPage();
	page.setDefaultTimeout(100_000);
	const errors: string[] = [];
	page.on('pageerror', ({ message }) => errors.push(message));
	page.on('console', (line) => {
		if (line.type() === 'error') errors.push(line.text());
	});
	await page.goto(url);
	return {
		page,
		errors,
		message: (text) => page.getByRole('article').filter({ hasText: text }),
		openChat: async (name) => {
			const chats = page.getByRole('navigation', { name: 'Chats' });
			await chats.getByRole('link', { name }).first().click();
		},
		picture: async (name) => {
			await page.screenshot({ path: join(PICTURES, `${name}.png`), animations: 'disabled' });
		},
		stop: async () => {
			await context.close();
		},
	};
}
