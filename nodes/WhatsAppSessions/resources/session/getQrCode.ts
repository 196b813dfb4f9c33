import { FileItem } from '../../../shared/values/files';
import { operation } from '../../../shared/action/operation';
import { path } from '../../../shared/http/path';
import { sessionId } from '../../locators';
import { readQrCode } from '../../qr-code';
import { outputFile } from '../../../shared/fields/output-file';

export const getQrCode = operation({
	name: 'Get QR Code',
	value: 'getQrCode',
	action: 'Get QR code of session',
	description:
		"Retrieve the QR code to link the phone in WhatsApp → Linked devices. Use 'Connect' first. It expires within a minute.",
	fields: [sessionId, outputFile],
	request: ({ sessionId }) => ({
		method: 'GET',
		path: path`/whatsapp-sessions/${sessionId}/qrcode`,
	}),
	output(body, { sessionId, binaryPropertyName }) {
		const { picture, text } = readQrCode(body) ?? {};
		return (
			picture &&
			new FileItem(
				{ id: sessionId, ...(text !== undefined && { code: text }) },
				{ [binaryPropertyName]: picture },
			)
		);
	},
});
