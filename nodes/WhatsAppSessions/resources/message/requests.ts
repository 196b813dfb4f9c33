import type { IDataObject } from 'n8n-workflow';
import { ExplainedError } from '../../../shared/http/explained-error';
import type { HttpRequest } from '../../../shared/http/request';
import { path } from '../../../shared/http/path';
import { pauseOf } from '../../../shared/fields/pause';
import { isGroup, readPeople } from '../../../shared/whatsapp/people';
import { mergePatch } from '../../merge-patch';
import { CONTENT_KEYS } from './content/content';
import type { CommonOptions } from './options';

/** Where a message goes. */
export interface Envelope {
	/** Digits or an ID. */
	readonly to: string;
	readonly quotedMessageId?: string | undefined;
}

/** What can be shown once only. An option that is hidden for other types may still be set. */
const ONCE = ['audio', 'image', 'video'];

/** The calls that send these contents one after the other, with a pause only before the first. */
export function messageRequests(
	{ to, quotedMessageId }: Envelope,
	contents: readonly IDataObject[],
	options: CommonOptions,
): HttpRequest[] {
	const { viewOnce, mentions, defaultCountryCode, additionalFields = {} } = options;
	const people = readPeople(mentions ?? '', 'Options → Mentions', defaultCountryCode);
	const mentioned = people.length > 0 && isGroup(to) && { mentions: people };
	return contents.map((content, index) => {
		const quoted = index === 0 && quotedMessageId && { quoted: quotedMessageId };
		const once = viewOnce && ONCE.some((key) => key in content) && { viewOnce };
		const body = mergePatch({ to, ...content, ...once, ...mentioned, ...quoted }, additionalFields);
		mustHaveOneContent(body);
		return {
			method: 'POST',
			path: path`/send-message`,
			body,
			...(index === 0 && { pause: pauseOf(options.pause) }),
		};
	});
}

/** The gateway knows a message's type by its content. One that nobody knows may be what the user added. */
function mustHaveOneContent(body: IDataObject): void {
	const given = CONTENT_KEYS.filter((key) => body[key] !== undefined);
	if (given.length < 2) return;
	throw new ExplainedError(
		`A message cannot be ${given.join(' and ')} at once`,
		"What 'Additional Fields (JSON)' adds comes to what 'Message Type' sends. To take that out, set it to null there.",
	);
}
