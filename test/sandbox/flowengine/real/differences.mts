import type { Differ } from '../../../support/differences.mts';

/** Whose values count too, and not only their type: words of the server, and what people wrote. */
const TELLING = new Set([
	...['event', 'status', 'state', 'type', 'messageType', 'mediaType', 'action', 'update', 'read'],
	...['presence', 'block', 'success', 'message', 'error', 'mimetype', 'buttonParamsJson'],
	...['remoteJid', 'participant', 'wuid', 'pushName', 'name', 'vcard'],
	...['conversation', 'text', 'caption'],
]);

/** Ids, times and bytes are free; switches count. */
export const differ: Differ = (name, recorded, actual) => {
	if (Array.isArray(recorded) && Array.isArray(actual)) return recorded.length !== actual.length;
	const counts = typeof recorded === 'boolean' || TELLING.has(name);
	return counts && typeof recorded !== 'number' && recorded !== actual;
};

/** Whether a refusal says the same; what was cut out of the recorded one can be anything. */
export function saysTheSame(recorded: unknown, actual: unknown): boolean {
	const parts = JSON.stringify(recorded).split(/ ?<[^<>]+>/);
	const escaped = parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
	return new RegExp(`^${escaped.join('[^]*')}$`).test(JSON.stringify(actual));
}
