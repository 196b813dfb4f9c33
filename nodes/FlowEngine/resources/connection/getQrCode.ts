import type { IDataObject } from 'n8n-workflow';
import { asText, isObject } from '../../../shared/values/json';
import { ExplainedError } from '../../../shared/http/explained-error';
import { FileItem } from '../../../shared/values/files';
import { operation } from '../../../shared/action/operation';
import { path } from '../../../shared/http/path';
import type { HttpRequest } from '../../../shared/http/request';
import { phone } from '../../../shared/whatsapp/phone';
import { readQrPicture } from '../../qr-code';
import { account } from '../../locators';
import { readState } from './state';
import { omitEmpty } from '../../../shared/values/omit-empty';

/** The first code takes a few seconds; until then, the response has only a count (observed). */
const MAX_ATTEMPTS = 15;
const POLL_MS = 2_000;

export const getQrCode = operation({
	name: 'Get QR Code',
	value: 'getQrCode',
	action: 'Get QR code of connection',
	description:
		'Connect the number: get the code to scan in WhatsApp → Linked devices, as a picture. It is good for less than a minute.',
	fields: [
		account,
		{
			displayName: 'Put Output File in Field',
			name: 'binaryPropertyName',
			type: 'string',
			default: 'data',
			required: true,
			hint: 'The name of the output binary field to put the file in',
		},
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add option',
			default: {},
			options: [
				{
					displayName: 'Pair by Phone Number',
					name: 'number',
					type: 'string',
					default: '',
					format: phone,
					placeholder: 'e.g. +351 910 000 000',
					description:
						'Your own number, to get also a code of eight letters that can be typed into the phone. It counts only if the number is not connecting already.',
				},
			],
		},
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
			'There is no QR code yet',
			'The server is still trying to reach WhatsApp. Run this again in a minute; if it stays, use Connection → Log Out, and then this.',
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
