import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import MarkdownIt from 'markdown-it';
import type { Token } from 'markdown-it';
import ts from 'typescript';
import { PAGES } from './pages.mts';

/** Every text that users see, by where it comes from; a value that code puts in is `…`. */
export const textsBySource = (): Record<string, string[]> => ({
	descriptions: classes().flatMap(textsOf),
	sources: ['nodes', 'credentials', 'scripts/new-gateway/template']
		.flatMap((folder) => filesIn(folder, '.ts'))
		.flatMap(literals),
	pages: PAGES.flatMap((page) => proseOf(readFileSync(page, 'utf8'))),
	examples: filesIn('examples', '.json').flatMap(workflowTexts),
});

const filesIn = (folder: string, extension: string) =>
	readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith(extension))
		.map((file) => join(folder, file));

/** The built nodes and credentials of the package. */
const classes = () =>
	Object.values(
		createRequire(resolve('index.js'))(resolve('index.js')) as Record<string, new () => object>,
	).map((Class) => new Class());

const LABELS = new Set(['displayName', 'action', 'placeholder']);

/** What a description shows: its labels, and whatever has two words and is no expression. */
function textsOf(value: object): string[] {
	return Object.entries(value).flatMap(([key, part]: [string, unknown]) => {
		if (typeof part === 'object' && part !== null) return textsOf(part);
		if (typeof part !== 'string' || part.startsWith('=')) return [];
		const isLabel = LABELS.has(key) || (key === 'name' && 'value' in value);
		return isLabel || hasWords(part) ? [withoutTags(part)] : [];
	});
}

const hasWords = (text: string) => /\p{L}/u.test(text) && /\S\s+\S/.test(text);

const withoutTags = (html: string) =>
	html.replace(/<\/?(?:br|ol|ul|li|p)\b[^>]*>/g, '\n').replace(/<\/?\w[^>]*>/g, '');

/** The strings of a TypeScript file that have two words or more. */
function literals(file: string): string[] {
	const found: string[] = [];
	const visit = (node: ts.Node): void => {
		if (ts.isImportDeclaration(node) || ts.isLiteralTypeNode(node)) return;
		if (ts.isStringLiteralLike(node)) found.push(node.text);
		if (ts.isTemplateExpression(node)) {
			found.push(
				[node.head, ...node.templateSpans.map(({ literal }) => literal)].map(textOf).join('…'),
			);
		}
		ts.forEachChild(node, visit);
	};
	visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest));
	return found.filter(hasWords).map(withoutTags);
}

const textOf = ({ text }: ts.TemplateLiteralLikeNode) => text;

/** The paragraphs, headings, list items and cells of a Markdown page; code in a line is `…`. */
export const proseOf = (markdown: string): string[] =>
	new MarkdownIt()
		.parse(markdown, {})
		.flatMap(({ children }) => (children ? [children.map(shown).join('')] : []));

const SENTENCES = new Intl.Segmenter('en-US', { granularity: 'sentence' });

export const sentencesOf = (text: string): string[] =>
	[...SENTENCES.segment(text)].map(({ segment }) => segment.trim());

function shown({ type, content }: Token): string {
	if (type === 'code_inline') return '…';
	return type === 'softbreak' || type === 'hardbreak' ? ' ' : content;
}

/** The names and sticky notes of a workflow. */
function workflowTexts(file: string): string[] {
	const { name, nodes } = JSON.parse(readFileSync(file, 'utf8')) as Workflow;
	const notes = nodes.flatMap(({ parameters }) => proseOf(String(parameters.content ?? '')));
	return [name, ...nodes.map((node) => node.name), ...notes];
}

interface Workflow {
	name: string;
	nodes: Array<{ name: string; parameters: { content?: unknown } }>;
}
