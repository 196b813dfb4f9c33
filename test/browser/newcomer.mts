import type { Locator } from 'playwright-core';
import { byId, type Editor } from './editor.mts';

/** A label, the field's name, and what is entered. */
export type Entry = readonly [label: string, name: string, text: string];

/**
 * Someone who builds a first workflow. A step is one thing that they add, enter, copy, or start; opening,
 * saving, and closing the form around it belongs to it.
 */
export interface Newcomer {
	readonly steps: readonly string[];
	/** Clicks and entries, all of them. */
	readonly acts: number;
	/** Opens an empty workflow: nothing is counted yet. */
	start(): Promise<void>;
	/** Finds a node by this word, and adds it by one of the actions or events that n8n lists for it. */
	add(word: string, node: string, action: string): Promise<void>;
	/** Creates the credential of the open node. At a sandbox, its address is entered, too, and not counted. */
	connect(entries: readonly Entry[], sandboxUrl?: string): Promise<void>;
	/** Copies the Production URL of the open trigger. */
	copyUrl(): Promise<string>;
	/** Does something in the gateway's own pages. */
	atGateway(step: string, act: () => void): void;
	enter(...entry: Entry): Promise<void>;
	run(): Promise<void>;
	publish(): Promise<void>;
}

export function newcomer({ page, closeNode, picture }: Editor, name: string): Newcomer {
	const steps: string[] = [];
	let acts = 0;
	const click = async (what: Locator) => {
		acts++;
		await what.click();
	};
	const fill = async (what: Locator, text: string) => {
		acts++;
		await what.fill(text);
	};
	const step = async (text: string) => {
		steps.push(text);
		await picture(`steps/${name} ${steps.length}`);
	};
	const found = (text: string) =>
		byId(page, 'item-iterator-item')
			.filter({ has: page.getByText(text, { exact: true }) })
			.first();
	const fieldIn = (within: Locator, field: string) =>
		byId(within, `parameter-input-${field}`).locator('input, textarea').first();
	/** Back to the canvas. */
	const leaveNode = async () => {
		if (!(await byId(page, 'ndv-close-button').isVisible())) return;
		acts++;
		await closeNode();
	};

	return {
		steps,
		get acts() {
			return acts;
		},
		start: async () => {
			await page.goto(new URL('/workflow/new', page.url()).href);
			await byId(page, 'canvas-add-button').waitFor();
		},
		add: async (word, node, action) => {
			await leaveNode();
			const isEmpty = await byId(page, 'canvas-add-button').isVisible();
			await click(byId(page, isEmpty ? 'canvas-add-button' : 'canvas-handle-plus').last());
			await fill(byId(page, 'node-creator-search-bar'), word);
			await click(found(node));
			// on an empty canvas, n8n lists the triggers, and keeps the actions folded below them
			if (isEmpty && !action.startsWith('On ')) {
				await click(byId(page, 'node-creator-category-item').last());
			}
			await click(found(action));
			await byId(page, 'node-parameters').waitFor();
			await step(`Add ${node}: ${action}`);
		},
		connect: async (entries, sandboxUrl) => {
			await click(byId(page, 'node-credentials-empty-state').getByRole('button').first());
			const form = byId(page, 'credential-edit-dialog');
			for (const [label, field, text] of entries) {
				await fill(fieldIn(form, field), text);
				await step(`Enter the ${label}`);
			}
			if (sandboxUrl !== undefined) await fieldIn(form, 'baseUrl').fill(sandboxUrl);
			await click(byId(page, 'credential-save-button'));
			// n8n closes it once its test has succeeded
			await form.waitFor({ state: 'hidden' });
		},
		copyUrl: async () => {
			const panel = byId(page, 'node-parameters').locator('xpath=ancestor::*[3]');
			await click(panel.getByText('Webhook URLs', { exact: true }));
			await click(panel.getByText('Production URL', { exact: true }));
			await click(panel.getByText(/\/webhook\/[\w-]+\/webhook/).first());
			await step('Copy the Production URL');
			return String(await page.evaluate('navigator.clipboard.readText()'));
		},
		atGateway: (text, act) => {
			act();
			acts++;
			steps.push(text);
		},
		enter: async (label, field, text) => {
			await fill(fieldIn(byId(page, 'node-parameters'), field), text);
			await step(`Enter ${label}`);
		},
		run: async () => {
			await click(byId(page, 'node-execute-button'));
			await byId(page, 'output-panel').getByText('1 item').waitFor();
			await step('Execute the step');
		},
		publish: async () => {
			await leaveNode();
			await click(byId(page, 'workflow-open-publish-modal-button'));
			await click(byId(page, 'workflow-publish-button'));
			await step('Publish');
		},
	};
}
