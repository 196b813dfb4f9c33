import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { OWNER } from '../../lab/signed-in.mts';
import type { Workflow } from '../../lab/workflows.mts';
import { startChromium } from './chromium.mts';
import type { Stage } from './stage.mts';

const PICTURES = join('test-results', 'panels');
const WIDTH = 1440;
const HEIGHT = 1000;

/** n8n's editor in a browser, with its owner in front of it. */
export interface Editor {
	page: Page;
	/** what the browser's console calls an error */
	errors: string[];
	open(workflow: Pick<Workflow, 'id'>): Promise<void>;
	/** Double-clicks a node of the open workflow, after closing another one; its parameters. */
	openNode(name: string): Promise<Locator>;
	closeNode(): Promise<void>;
	/** Opens a dropdown of the open node; the list of its choices. */
	openChoices(parameter: string): Promise<Locator>;
	closeChoices(): Promise<void>;
	choose(parameter: string, choice: string): Promise<void>;
	/** Takes a picture of this, or of all there is to see. */
	picture(name: string, what?: Locator): Promise<void>;
	stop(): Promise<void>;
}

export const byId = (within: Page | Locator, id: string): Locator =>
	within.locator(`[data-test-id="${id}"]`);

/** Starts a browser and logs in. */
export async function openEditor({ n8n }: Pick<Stage, 'n8n'>): Promise<Editor> {
	mkdirSync(PICTURES, { recursive: true });
	const browser = await startChromium();
	const page = await browser.newPage({ viewport: { width: WIDTH, height: HEIGHT } });
	page.setDefaultTimeout(100_000);
	await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
	const errors: string[] = [];
	page.on('pageerror', ({ message }) => errors.push(message));
	await page.goto(`${n8n.url}/signin`);
	await page.locator('input[name="emailOrLdapLoginId"]').fill(OWNER.email);
	await page.locator('input[type="password"]').fill(OWNER.password);
	await byId(page, 'form-submit-button').click();
	await page.waitForURL(/home|workflow/);

	const panel = byId(page, 'node-parameters');
	const openChoices: Editor['openChoices'] = async (parameter) => {
		const choices = byId(panel, `parameter-input-${parameter}`).first().locator('.el-select');
		await choices.locator('input:enabled').first().waitFor();
		await choices.click();
		const list = page.locator('.el-select-dropdown:visible').first();
		await list.waitFor();
		// all of it, without a scroll bar
		await page.addStyleTag({
			content: '.el-select-dropdown__wrap { max-height: none !important }',
		});
		return list;
	};
	const closeNode = async () => {
		await byId(page, 'ndv-close-button').click();
		await byId(page, 'ndv').waitFor({ state: 'hidden' });
	};
	return {
		page,
		errors,
		openChoices,
		closeNode,
		open: async ({ id }) => {
			await page.goto(`${n8n.url}/workflow/${id}`);
			await byId(page, 'canvas-node').first().waitFor();
			await byId(page, 'zoom-to-fit').click();
		},
		openNode: async (name) => {
			if (await byId(page, 'ndv-close-button').isVisible()) await closeNode();
			await page.locator(`[data-test-id="canvas-node"][data-node-name="${name}"]`).dblclick();
			await byId(page, 'inline-edit-preview').getByText(name, { exact: true }).last().waitFor();
			await panel.waitFor();
			return panel;
		},
		closeChoices: async () => {
			await page.locator('header').last().click();
			await page.locator('.el-select-dropdown:visible').waitFor({ state: 'hidden' });
		},
		choose: async (parameter, choice) => {
			const list = await openChoices(parameter);
			await list.locator('li', { hasText: choice }).first().click();
			await list.waitFor({ state: 'hidden' });
		},
		picture: async (name, what) => {
			const path = join(PICTURES, `${name}.png`);
			if (!what) {
				await page.screenshot({ path, animations: 'disabled' });
				return;
			}
			// as high as it takes to see all of it
			const hidden = await what.evaluate((shown) => shown.scrollHeight - shown.clientHeight);
			await page.setViewportSize({ width: WIDTH, height: HEIGHT + hidden });
			await what.screenshot({ path, animations: 'disabled' });
			await page.setViewportSize({ width: WIDTH, height: HEIGHT });
		},
		stop: async () => await browser.close(),
	};
}
