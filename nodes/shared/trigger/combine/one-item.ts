import type { IBinaryKeyData, IDataObject, INodeExecutionData } from 'n8n-workflow';
import { labelOf } from '../../message/chat-input';
import { asText, omitEmpty } from '../../values/json';
import { namesOf } from './part-names';

/**
 * Merges messages into one item: later fields win, texts are joined line by line, and each message is
 * kept in `parts`. A file is named after what it is, and each part names its own; a single message gets the
 * same names.
 */
export function asOneItem(items: readonly INodeExecutionData[]): INodeExecutionData {
	const binary: IBinaryKeyData = {};
	const names = namesOf(items.map(({ json }) => json));
	const parts = items.map(({ json, binary: files = {} }, index): IDataObject => {
		const [file] = Object.values(files);
		const { kind, number } = names[index] ?? { kind: 'file' };
		const name = number === undefined ? kind : `${kind}_${number}`;
		if (file) binary[name] = file;
		const part = Object.entries(json).filter(([field]) => field !== 'raw');
		return { ...Object.fromEntries(part), ...(file && { binaryPropertyName: name }) };
	});
	const lines = parts.map((part, index) => lineOf(part, names[index]?.number));
	const text = lines.filter(Boolean).join('\n');
	const types = new Set(parts.map(({ messageType }) => messageType));
	const json: IDataObject = {
		...Object.assign({}, ...items.map((item) => item.json)),
		...(types.size > 1 && { messageType: 'mixed' }),
		...(parts.length > 1 && omitEmpty({ text, chatInput: text })),
		parts,
	};
	return { json, ...(Object.keys(binary).length > 0 && { binary }) };
}

/** What a message says, and before it what it is, if that is more than text: "[Image 2] Which of them?". */
function lineOf({ messageType, chatInput }: IDataObject, number: number | undefined): string {
	const words = asText(chatInput) ?? '';
	const { label, isSpoken } = labelOf(messageType);
	const isLabeled = words.startsWith(`[${label}]`);
	if (!isLabeled && (!isSpoken || messageType === 'text')) return words;
	const numbered = [label, number].filter(Boolean).join(' ');
	return `[${numbered}]${isLabeled ? words.slice(label.length + 2) : ` ${words}`}`;
}
