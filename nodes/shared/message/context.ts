import type { IDataObject } from 'n8n-workflow';
import { asObject, asText } from '../values/json';
import { chatKey, readAddress } from '../whatsapp/address';
import type { Address } from '../whatsapp/address';
import { readContent } from './content';
import { readWebLink } from './web-link';
import { omitEmpty } from '../values/omit-empty';

/** What a message refers to. `own` are the account's own IDs, as far as they are known. */
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
 * Whether the account is mentioned, or its message quoted; undefined if that cannot be told: nobody
 * says who the account is, or people are meant by hidden IDs (@lid) and its own is not known.
 */
function isAmong(own: readonly Address[], meant: readonly Address[]): boolean | undefined {
	if (meant.length === 0) return false;
	if (own.length === 0) return undefined;
	const self = own.map(({ id }) => chatKey(id));
	if (meant.some(({ id }) => self.includes(chatKey(id)))) return true;
	const isHidden = ({ phone }: Address) => phone === undefined;
	return meant.some(isHidden) && !own.some(isHidden) ? undefined : false;
}

/** The advertisement that a chat began with: Meta's click-to-WhatsApp ads. Bots use the same field for previews. */
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
