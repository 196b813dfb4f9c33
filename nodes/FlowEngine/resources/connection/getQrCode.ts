import type { IDataObject } from 'n8n-workflow';
import { asText, isObject, omitEmpty } from '../../../shared/values/json';
import { ExplainedError } from '../../../shared/http/explained-error';
import { FileItem } from '../../../shared/values/files';
import { operation } from '../../../shared/action/operation';
import { path } from '../../../shared/http/path';
import type { HttpRequest } from '../../../shared/http/request';
import { phone } from '../../../shared/whatsapp/phone';
import { optionsOf } from '../../../shared/fields/collections';
import { readQrPicture } from '../../qr-code';
import { account } from '../../locators';
import { readState } from './state';
import { outputFile } from '../../../shared/fields/output-file';

/** The first code takes a few seconds; until then, the response has only a count (observed). */
const MAX_ATTEMPTS = 15;
const POLL_MS = 2_000;

export const getQrCode = operation({
	name: 'Get QR Code',
	value: 'getQrCode',
	action: 'Get QR code of connection',
	description:
		'Retrieve the QR code (as an image) to link your phone in WhatsApp → Linked devices. It expires within a minute.',
	fields: [
		account,
		outputFile,
		optionsOf([
			{
				displayName: 'Pair by Phone Number',
				name: 'number',
				type: 'string',
				default: '',
				format: phone,
				placeholder: 'e.g. +351 910 000 000',
				description:
					"Your phone number, to also get an 8-character pairing code that you can type into WhatsApp instead of scanning. Only works if the account isn't connecting already.",
			},
		]),
	],
	async run({ account, binaryPropertyName, options: { number } }, api) {
		const request: HttpRequest = {
			method: 'GET',
			path: path`/instance/connect/${account}`,
			readOnly: false,
			...(number && { query: { number } }),
		};
		for (let tries = 1; tries <= MAX_ATTEMPTS; tries++) {
			const answer = await api.call(request, (body) => (isObject(body) ? body : undefined));
			if (readState(answer)?.isConnected) return { account, ...readState(answer) };
			const item = qrCodeItem(answer, account, binaryPropertyName);
			if (item) return item;
			await api.wait(POLL_MS);
		}
		throw new ExplainedError(
			"The QR code isn't ready yet",
			"The server is still connecting to WhatsApp. Try again in a minute. If that doesn't help, run Connection → Log Out first.",
		);
	},
});

function qrCodeItem(answer: IDataObject, account: string, property: string): FileItem | undefined {
	const { base64, code, pairingCode } = answer;
	const file = readQrPicture(base64);
	if (!file) return undefined;
	const state = { state: 'connecting', isConnected: false };
	const codes = omitEmpty({ code: asText(code), pairingCode: asText(pairingCode) });
	return new FileItem(
		{ account, ...state, ...codes },
		{ [property]: { ...file, bytes: Buffer.from(file.base64, 'base64') } },
	);
}
