import type { IDataObject } from 'n8n-workflow';
import { isObject } from '../values/json';

const DEEPEST = 5;

/** Baileys, normalizeMessageContent, and what WAProto.proto has as FutureProofMessage beyond it. */
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
	/** The names of what it was in, from outside in. */
	readonly wrappers: readonly string[];
}

/** Takes a message out of what it is wrapped in, up to five times. */
export function unwrap(message: IDataObject): Unwrapped {
	const wrappers: string[] = [];
	let inner = message;
	while (wrappers.length < DEEPEST) {
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
