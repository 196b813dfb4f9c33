import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import GithubSlugger from 'github-slugger';
import MarkdownIt from 'markdown-it';
import type { Token } from 'markdown-it';

/** The Markdown pages that users read. */
export const PAGES = [
	...['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'examples/README.md'],
	...readdirSync('docs')
		.filter((file) => file.endsWith('.md'))
		.map((file) => join('docs', file)),
];

export interface Heading {
	level: number;
	text: string;
	/** How GitHub links to it. */
	anchor: string;
}

export function headingsOf(page: string): Heading[] {
	const slugger = new GithubSlugger();
	return tokensOf(page).flatMap(({ type, tag }, index, tokens) => {
		if (type !== 'heading_open') return [];
		const text = textOf(tokens[index + 1]?.children ?? []);
		return [{ level: Number(tag.slice(1)), text, anchor: slugger.slug(text) }];
	});
}

/** The targets of a page's links. */
export const linksOf = (page: string): string[] =>
	blocksOf(page)
		.flat()
		.flatMap((token) => (token.type === 'link_open' ? [String(token.attrGet('href'))] : []));

/** The bold texts of a page, each with the first character after it. */
export const boldTextsOf = (page: string): Array<{ text: string; next: string }> =>
	blocksOf(page).flatMap((tokens) =>
		tokens.flatMap(({ type }, start) => {
			if (type !== 'strong_open') return [];
			const end = tokens.findIndex((token, at) => at > start && token.type === 'strong_close');
			const next = tokens[end + 1]?.content.at(0) ?? '';
			return [{ text: textOf(tokens.slice(start, end)), next }];
		}),
	);

const tokensOf = (page: string): Token[] =>
	new MarkdownIt({ html: true }).parse(readFileSync(page, 'utf8'), {});

/** The tokens of each paragraph, heading, list item, and cell. */
const blocksOf = (page: string): Token[][] =>
	tokensOf(page).flatMap(({ children }) => (children ? [children] : []));

const textOf = (tokens: readonly Token[]) => tokens.map(({ content }) => content).join('');
