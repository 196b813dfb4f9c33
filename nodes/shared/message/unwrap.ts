import type { IDataObject } from 'n8n-workflow';
import { isObject } from '../values/json';

const MAX_DEPTH = 5;

/** Baileys, normalizeMessageContent, and the other fields of WAProto.proto of type FutureProofMessage. */
const WRAPPERS = [
	'ephemeralMessage',
	'viewOnceMessage',
	'viewOnceMessageV2',
	'viewOnceMessageV2Extension',
	'documentWithCaptionMessage',
	'editedMessage',
	'associatedChildMessage',
	'groupMentionedMessage',
	'botInvokeMessage',
	'lottieStickerMessage',
	'pollCreationMessageV4',
	'groupStatusMessage',
	'groupStatusMessageV2',
	'statusMentionMessage',
	'deviceSentMessage',
];

export interface Unwrapped {
	readonly message: IDataObject;
	/** The wrappers' field names, outermost first. */
	readonly wrappers: readonly string[];
}

/** Unwraps a message, at most five levels deep. */
export function unwrap(message: IDataObject): Unwrapped {
	const wrappers: string[] = [];
	let inner = message;
	while (wrappers.length < MAX_DEPTH) {
		const wrapper = WRAPPERS.find((name) => isObject(inner[name]));
		const next = wrapper === undefined ? undefined : insideOf(inner[wrapper]);
		if (wrapper === undefined || next === undefined) break;
		wrappers.push(wrapper);
		inner = next;
	}
	return { message: inner, wrappers };
}

function insideOf(wrapper: unknown): IDataObject | undefined {
	const inner = isObject(wrapper) ? wrapper.message : undefined;
	return isObject(inner) ? inner : undefined;
}
