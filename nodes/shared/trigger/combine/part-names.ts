import type { IDataObject } from 'n8n-workflow';
import { asText } from '../../values/json';

interface PartName {
	/** Fit for the name of a binary field. */
	readonly kind: string;
	/** From 1; undefined where there is no other of its kind. */
	readonly number?: number;
}

/** Names the messages of a burst by what they are, in their order: two images are image 1 and image 2. */
export function namesOf(messages: readonly IDataObject[]): PartName[] {
	const kinds = messages.map(({ messageType }) => kindOf(messageType));
	return kinds.map((kind, index) => {
		const isOnly = kinds.indexOf(kind) === kinds.lastIndexOf(kind);
		const number = kinds.slice(0, index + 1).filter((other) => other === kind).length;
		return { kind, ...(!isOnly && { number }) };
	});
}

/** A gateway may have message types of its own. */
function kindOf(messageType: unknown): string {
	const type = asText(messageType) ?? '';
	if (type === 'voiceNote') return 'voice';
	return /^[a-z]\w*$/i.test(type) ? type : 'file';
}
