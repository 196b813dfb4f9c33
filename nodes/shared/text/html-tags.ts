import { decodeEntities } from './entities';
import { besideCode } from './outside-code';

/** An HTML tag that says what its content is. */
export interface Tag {
	readonly name: string;
	readonly isClosing: boolean;
	readonly attributes: string;
	readonly start: number;
	readonly end: number;
	/** The index, among the tags, of the one that closes it; its own if nothing has to. */
	readonly closedBy: number;
}

const VOID = new Set(['hr', 'img']);
const TAG = besideCode(
	'<(?<slash>/?)(?<name>a|p|div|section|article|main|header|footer|center|h[1-6]|ul|ol|li|code|pre|blockquote|hr|img|table|caption|thead|tbody|tfoot|tr|td|th|span|u|ins|mark|small|big|font|sup|sub|kbd|label|html|body|dl|dt|dd|details|summary|figure)(?<attributes>\\s[^<>]{0,2000}|/)?>',
);

/** The tags of a text outside of its code. One that nothing opens or closes is text. */
export function tagsIn(text: string): Tag[] {
	if (!/<\/?[a-z]/i.test(text)) return [];
	const found = [...text.matchAll(TAG)].flatMap(({ 0: tag, index, groups }) => {
		const name = groups?.name?.toLowerCase();
		if (name === undefined) return [];
		const isClosing = groups?.slash === '/';
		const attributes = groups?.attributes ?? '';
		return { name, isClosing, attributes, start: index, end: index + tag.length };
	});
	const closers = findClosers(found);
	return found.flatMap((tag, index) => {
		const closedBy = closers.get(index);
		return closedBy === undefined ? [] : { ...tag, closedBy: found[closedBy]?.start ?? tag.start };
	});
}

/** For each tag of a pair, and each that stands alone, where the pair ends. */
function findClosers(tags: ReadonlyArray<Omit<Tag, 'closedBy'>>): Map<number, number> {
	const open = new Map<string, number[]>();
	const closers = new Map<number, number>();
	tags.forEach(({ name, isClosing }, index) => {
		if (VOID.has(name)) closers.set(index, index);
		else if (!isClosing)
			open
				.set(name, open.get(name) ?? [])
				.get(name)
				?.push(index);
		else {
			const opener = open.get(name)?.pop();
			if (opener === undefined) return;
			closers.set(opener, index);
			closers.set(index, index);
		}
	});
	return closers;
}

const ATTRIBUTES = {
	href: /\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i,
	src: /\ssrc\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i,
	alt: /\salt\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i,
};

/** An attribute's value. */
export const attributeOf = ({ attributes }: Tag, name: 'href' | 'src' | 'alt'): string => {
	const value = ATTRIBUTES[name].exec(attributes);
	return decodeEntities(value?.[1] ?? value?.[2] ?? value?.[3] ?? '').trim();
};
