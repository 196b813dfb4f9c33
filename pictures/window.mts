import type { BrowserContextOptions, Page } from 'playwright-core';

/** Opens a page of its own in the same browser. */
export async function openWindow(beside: Page, options: BrowserContextOptions): Promise<Page> {
	const browser = beside.context().browser();
	if (!browser) throw new Error('The page is in no browser.');
	return await (await browser.newContext(options)).newPage();
}

/** What a picture of n8n leaves out, and what would be elsewhere in it each time. */
const LEFT_OUT = `
	[data-test-id="node-feature-request"],
	[data-test-id="floating-nodes"],
	.el-notification,
	#panel { display: none !important }
	[data-test-id="ndv"],
	.el-dialog { border-radius: 0 !important }
	*, ::before, ::after {
		animation: none !important;
		transition: none !important;
		caret-color: transparent !important;
	}`;

/** Lets what the page shows, and all that it will open, hold still. */
export async function holdStill(page: Page): Promise<void> {
	const content = `
		{
			const sheet = new CSSStyleSheet();
			sheet.replaceSync(${JSON.stringify(LEFT_OUT)});
			document.adoptedStyleSheets.push(sheet);
		}`;
	await page.addInitScript({ content });
	await page.evaluate(content);
}
