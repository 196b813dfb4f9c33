import { besideCode } from './outside-code';

/** Links beyond that stay links: each picture is a message of its own. */
const MOST_PICTURES = 8;

/** A noncharacter of Unicode, which no text has: it marks a picture's place. */
const PLACE = '\uFDD0';
const PLACES = /\uFDD0(\d+)\uFDD0/;

const ALT = '[^[\\]\\n]{0,500}';
const TITLE = '(?:[ \\t]+"[^"\\n]{0,300}")?';
const URL = 'https?:\\/\\/(?:[^\\s()<>"]|\\([^\\s()<>"]{0,100}\\)){1,2048}';
const FILE =
	'https?:\\/\\/[^\\s()<>"\\]?#]{1,2048}\\.(?:jpe?g|png|webp)(?:\\?[^\\s()<>"\\]]{0,2048})?';
const MARKER = '(?:(?:[-*+•]|\\d{1,9}[.)])[ \\t]+)?';

const imageAs = (name: string) =>
	`!\\[(?<${name}Alt>${ALT})\\]\\(<?(?<${name}Url>${URL})>?${TITLE}\\)`;

/** What stays: a row of a table. A picture, a picture that is a link, and a line of nothing but an address. */
const FOUND = besideCode(
	[
		'(?<row>^[ \\t]*\\|.*$)',
		`^[ \\t]*${MARKER}(?:\\[(?<label>${ALT})\\]\\(<?(?<linked>${FILE})>?${TITLE}\\)|<?(?<bare>${FILE})>?)[ \\t]*$`,
		`(?:^[ \\t]*${MARKER})?\\[${imageAs('inner')}\\]\\((?<target>${URL})\\)[ \\t]*`,
		`(?:^[ \\t]*${MARKER})?${imageAs('image')}[ \\t]*`,
	].join('|'),
);

/** A picture by its address, and its caption, which may be ''. */
export interface Picture {
	readonly pictureUrl: string;
	readonly text: string;
}

interface Taken {
	/** The text, with the pictures' places in lines of their own. */
	readonly text: string;
	readonly pictures: readonly Picture[];
}

/** Takes the pictures out of a text in Markdown, outside of code and tables. */
export function takePictures(markdown: string): Taken {
	const pictures: Picture[] = [];
	if (markdown.includes(PLACE)) return { text: markdown, pictures };
	const text = markdown.replace(FOUND, (found: string, ...rest: unknown[]) => {
		const groups = rest.at(-1) as Record<string, string | undefined>;
		const { innerUrl, imageUrl, linked, bare, target } = groups;
		const pictureUrl = innerUrl ?? imageUrl ?? linked ?? bare;
		if (pictureUrl === undefined || pictures.length === MOST_PICTURES) return found;
		const caption = groups.innerAlt ?? groups.imageAlt ?? groups.label ?? '';
		const place = `\n\n${PLACE}${pictures.length}${PLACE}\n\n`;
		pictures.push({ pictureUrl, text: caption.trim() });
		return target === undefined ? place : place + target;
	});
	return { text, pictures };
}

/** A text and the pictures that have their places in it, in order. */
export const splitAtPictures = (
	text: string,
	pictures: readonly Picture[],
): Array<Picture | { readonly text: string }> =>
	text.split(PLACES).flatMap((part, index) => {
		if (index % 2 === 1) return pictures[Number(part)] ?? [];
		return { text: index === 0 ? part.trimEnd() : part.replace(/^\s*\n/, '').trimEnd() };
	});

/** A picture as words, where it cannot be one. */
export const asLink = ({ text, pictureUrl }: Picture): string =>
	text === '' ? pictureUrl : `${text}: ${pictureUrl}`;
