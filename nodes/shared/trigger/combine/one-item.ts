import type { IBinaryKeyData, IDataObject, INodeExecutionData } from 'n8n-workflow';
import { asText, omitEmpty } from '../../values/json';

/**
 * Merges messages into one item: later fields win, texts are joined line by line, and each message is
 * kept in `parts`. Files become `data`, `data_1`, …; each part names its own.
 */
export function asOneItem(items: readonly INodeExecutionData[]): INodeExecutionData {
	const binary: IBinaryKeyData = {};
	const parts = items.map(({ json, binary: files = {} }): IDataObject => {
		const names = Object.values(files).map((file) => {
			const count = Object.keys(binary).length;
			const name = count === 0 ? 'data' : `data_${count}`;
			binary[name] = file;
			return name;
		});
		const part = Object.entries(json).filter(([name]) => name !== 'raw');
		return { ...Object.fromEntries(part), ...omitEmpty({ binaryPropertyName: names[0] }) };
	});
	const linesOf = (name: 'text' | 'chatInput') =>
		parts
			.map((part) => asText(part[name]))
			.filter(Boolean)
			.join('\n');
	const json: IDataObject = {
		...Object.assign({}, ...items.map((item) => item.json)),
		messageType: typeOf(parts),
		...omitEmpty({ text: linesOf('text'), chatInput: linesOf('chatInput') }),
		parts,
	};
	return { json, ...(Object.keys(binary).length > 0 && { binary }) };
}

/** The type of the last message that is more than text. */
const typeOf = (parts: readonly IDataObject[]) =>
	parts.findLast(({ messageType }) => messageType !== 'text')?.messageType ?? 'text';
