import { asObject, asText, omitEmpty, readLong } from '../../../shared/values/json';
import { receivedFileName } from '../../../shared/values/file-name';
import { FileItem } from '../../../shared/values/files';
import { operation } from '../../../shared/action/operation';
import { MOST_FILE_BYTES } from '../../../shared/http/download';
import { path } from '../../../shared/http/path';
import { optionsOf } from '../../../shared/fields/collections';
import { anyMessageId } from '../../fields';
import { readMediaResponse } from '../../media-response';
import { account } from '../../locators';
import { outputFile } from '../../../shared/fields/output-file';

export const downloadMedia = operation({
	name: 'Download Media',
	value: 'downloadMedia',
	action: 'Download media from message',
	description: 'Download the image, video, audio, or document of a message',
	fields: [
		account,
		{
			...anyMessageId,
			required: true,
			placeholder: 'Message that started the workflow',
			description:
				'The message with the file. Leave empty to use the message that started the workflow.',
			fromMessage: {
				which: 'received',
				properties: { account: 'account', messageId: 'messageId' },
			},
		},
		outputFile,
		optionsOf([
			{
				displayName: 'Convert Audio to MP4',
				name: 'convertToMp4',
				type: 'boolean',
				default: true,
				description: 'Whether to convert audio to MP4, which more apps can play',
			},
		]),
	],
	request: ({ account, messageId, options: { convertToMp4 = false } }) => ({
		method: 'POST',
		path: path`/chat/getBase64FromMediaMessage/${account}`,
		readOnly: true,
		mostFileBytes: MOST_FILE_BYTES,
		body: { message: { key: { id: messageId } }, convertToMp4 },
	}),
	output(body, { messageId, binaryPropertyName }) {
		const { base64, mimetype, fileName, caption, size } = readMediaResponse(body);
		if (typeof base64 !== 'string') return undefined;
		const mimeType = asText(mimetype)?.replace(/;.*$/, '');
		const file = {
			bytes: Buffer.from(base64, 'base64'),
			mimeType,
			fileName: receivedFileName(asText(fileName), mimeType, messageId),
		};
		const { width, height } = asObject(size);
		const json = omitEmpty({
			messageId,
			fileName: file.fileName,
			mimeType,
			fileSize: file.bytes.length,
			caption,
			width: readLong(width),
			height: readLong(height),
		});
		return new FileItem(json, { [binaryPropertyName]: file });
	},
});
