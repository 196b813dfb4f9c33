import type { Locator } from 'playwright-core';
import { eventually } from '../e2e/facts/eventually.mts';

/** What no user may ever read: something that a program has left behind. */
const LEFTOVERS = /\bundefined\b|\bNaN\b|\[object |displayOptions|&[a-z]+;|<\/?\w+>/;

/** What keeps a person from reading what was promised there: nothing, one hopes. */
export async function readingProblems(
	shown: Locator,
	promised: readonly string[],
): Promise<string[]> {
	const missing = async () => {
		const read = (await shown.innerText()).replace(/\s+/g, ' ').toLowerCase();
		return promised.filter((one) => !read.includes(one.toLowerCase()));
	};
	const stillMissing = await eventually(missing, ({ length }) => length === 0).catch(missing);
	const leftover = LEFTOVERS.exec(await shown.innerText());
	const cut = await shown.locator('*').evaluateAll(cutTexts);
	return [
		...stillMissing.map((one) => `missing: ${one}`),
		...(leftover ? [`left behind: ${leftover[0]}`] : []),
		...cut.map((one) => `cut: ${one}`),
	];
}

/** As much of the browser's own types as is needed: with all of them, Node.js' own would change. */
interface Element {
	readonly offsetParent: unknown;
	readonly scrollWidth: number;
	readonly clientWidth: number;
	readonly scrollHeight: number;
	readonly clientHeight: number;
	readonly innerText?: string;
	/** of fields */
	readonly value?: string;
	readonly readOnly?: boolean;
	closest(selector: string): unknown;
}

declare const getComputedStyle: (element: Element) => {
	textOverflow: string;
	webkitLineClamp: string;
};

/**
 * Runs in the page. What cannot wrap ends in an ellipsis, or goes on behind the end of its field. What
 * was chosen from a list may be as long as it is.
 */
function cutTexts(elements: Element[]): string[] {
	return elements
		.filter((element) => {
			if (!element.offsetParent || element.closest('[data-test-id="rlc-input"]')) return false;
			const { textOverflow, webkitLineClamp } = getComputedStyle(element);
			const cannotWrap = element.readOnly ?? textOverflow === 'ellipsis';
			const isTooWide = cannotWrap && element.scrollWidth > element.clientWidth + 1;
			const isLimited = webkitLineClamp !== 'none';
			return isTooWide || (isLimited && element.scrollHeight > element.clientHeight + 1);
		})
		.map(({ value, innerText }) => value || innerText || '');
}
