import type { IDataObject } from 'n8n-workflow';
import { ExplainedError } from '../../../shared/http/explained-error';
import type { HttpRequest } from '../../../shared/http/request';
import { path } from '../../../shared/http/path';
import { msBeforePart } from '../../../shared/text/typing';
import { pauseOf } from '../../../shared/fields/pause';
import { isGroup, readPeople } from '../../../shared/whatsapp/people';
import { mergePatch } from '../../merge-patch';
import { CONTENT_KEYS } from '../../content/content';
import type { Content } from '../../content/message-content';
import type { CommonOptions } from './options';

/** The recipient and the quoted message. */
export interface Envelope {
	/** Digits or an ID. */
	readonly to: string;
	readonly quotedMessageId?: string | undefined;
}

/** The types that support View Once. For other types, the option is hidden, but may still be set. */
const ONCE = ['audio', 'image', 'video'];

/** The requests that send the contents, in order, with a pause before the first one only. */
export function messageRequests(
	{ to, quotedMessageId }: Envelope,
	contents: readonly Content[],
	options: CommonOptions,
): HttpRequest[] {
	const { viewOnce, mentions, defaultCountryCode, additionalFields = {} } = options;
	const people = readPeople(mentions ?? '', 'Options → Mentions', defaultCountryCode);
	const mentioned = people.length > 0 && isGroup(to) && { mentions: people };
	const pause = pauseOf(options.pause);
	const requestOf = (content: IDataObject, index: number): HttpRequest => {
		const quoted = index === 0 && quotedMessageId && { quoted: quotedMessageId };
		const once = viewOnce && ONCE.some((key) => key in content) && { viewOnce };
		const body = mergePatch({ to, ...content, ...once, ...mentioned, ...quoted }, additionalFields);
		mustHaveOneContent(body);
		return { method: 'POST', path: path`/send-message`, body };
	};
	return contents.map(({ body, words = '', ifRefused }, index) => ({
		...requestOf(body, index),
		ifRefused: ifRefused && requestOf(ifRefused, index),
		...(index === 0 && pause && { pause }),
		typingMs: msBeforePart(words, index, options.typingSpeed),
	}));
}

/** The gateway detects the type by the content, so there must not be two. Additional Fields may have an unknown one. */
function mustHaveOneContent(body: IDataObject): void {
	const contentKeys = CONTENT_KEYS.filter((key) => body[key] !== undefined);
	if (contentKeys.length < 2) return;
	throw new ExplainedError(
		`A message can't be ${contentKeys.join(' and ')} at the same time`,
		"'Additional Fields (JSON)' is added to the content of the 'Message Type'. To remove a field, set it to null there.",
	);
}
