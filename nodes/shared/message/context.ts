import type { IDataObject } from 'n8n-workflow';
import { asObject, asText, omitEmpty, readWebLink } from '../values/json';
import { chatKey, readAddress } from '../whatsapp/address';
import type { Address } from '../whatsapp/address';
import { readContent } from './content';

/** Reads mentions, the quoted message, and the ad that a message came from. `own` are the account's known IDs. */
export function readContext(
	context: IDataObject,
	isGroup: boolean,
	own: readonly unknown[],
): IDataObject {
	const mentioned = addresses(context.mentionedJid);
	const quotedMessageId = asText(context.stanzaId);
	const meant = quotedMessageId ? [...mentioned, ...addresses([context.participant])] : mentioned;
	return {
		mentions: mentioned.length > 0 ? mentioned.map(({ id }) => id) : undefined,
		isMentioned: isGroup ? isAmong(addresses(own), meant) : undefined,
		quotedMessageId,
		quotedText: readContent(asObject(context.quotedMessage))?.text,
		ad: readAd(context),
	};
}

const addresses = (values: unknown): Address[] =>
	(Array.isArray(values) ? values : [])
		.map((value) => readAddress(value))
		.filter((address) => address !== undefined);

/**
 * Whether the account is mentioned or one of its messages quoted. Undefined if that's unknown: the
 * account's own IDs are missing, or the mentions are hidden IDs (@lid) and the account's own isn't known.
 */
function isAmong(own: readonly Address[], meant: readonly Address[]): boolean | undefined {
	if (meant.length === 0) return false;
	if (own.length === 0) return undefined;
	const self = own.map(({ id }) => chatKey(id));
	if (meant.some(({ id }) => self.includes(chatKey(id)))) return true;
	const isHidden = ({ phone }: Address) => phone === undefined;
	return meant.some(isHidden) && !own.some(isHidden) ? undefined : false;
}

/** The click-to-WhatsApp ad that a chat started with. Bots use the same field for link previews. */
function readAd(context: IDataObject): IDataObject | undefined {
	const ad = asObject(context.externalAdReply);
	const source = asText(context.entryPointConversionSource);
	const isAd = ad.sourceType === 'ad' || Boolean(ad.ctwaClid) || source === 'ctwa_ad';
	if (!isAd) return undefined;
	return omitEmpty({
		title: asText(ad.title),
		body: asText(ad.body),
		url: readWebLink(ad.sourceUrl),
		sourceId: asText(ad.sourceId),
		sourceType: asText(ad.sourceType),
		clickId: asText(ad.ctwaClid),
	});
}
