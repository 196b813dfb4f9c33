import type { IDataObject } from 'n8n-workflow';
import { asObject, asText } from '../../shared/values/json';
import { readAddress } from '../../shared/whatsapp/address';
import type { Envelope } from './reader';

/** Fields of MessageContextInfo (WAProto.proto), which has nothing on quotes and mentions. */
const OTHER_CONTEXT = ['deviceListMetadata', 'deviceListMetadataVersion', 'messageSecret'];

/**
 * Whether the server dropped what a text quotes and mentions: 2.4.0 delivers MessageContextInfo in place
 * of the text's own context (prepareMessage).
 */
export function hasLostContext({ message, contextInfo }: IDataObject): boolean {
	const isText = typeof asObject(message).conversation === 'string';
	return isText && OTHER_CONTEXT.some((field) => field in asObject(contextInfo));
}

/** Whether a text has `@` and the account's own number; undefined if not: it may reply to it, or mention its hidden ID. */
export function namesAccount(text: unknown, { own }: Envelope): true | undefined {
	const phones = own.map((id) => readAddress(id)?.phone).filter((phone) => phone !== undefined);
	const mentioned = [...(asText(text) ?? '').matchAll(/@(\d{7,15})(?!\d)/g)].map(
		([, digits]) => digits,
	);
	return mentioned.some((digits) => phones.includes(digits ?? '')) || undefined;
}
