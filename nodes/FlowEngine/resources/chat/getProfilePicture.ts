import { isObject, readWebLink } from '../../../shared/values/json';
import { FileItem } from '../../../shared/values/files';
import { operation } from '../../../shared/action/operation';
import { path } from '../../../shared/http/path';
import type { HttpRequest } from '../../../shared/http/request';
import { jidOf } from '../../../shared/whatsapp/people';
import { account, startingChat } from '../../locators';
import { requireShown } from '../../../shared/fields/field';
import { outputFile } from '../../../shared/fields/output-file';

export const getProfilePicture = operation({
	name: 'Get Profile Picture',
	value: 'getProfilePicture',
	action: 'Get profile picture of chat',
	description:
		"Retrieve the profile picture of a person or group. If it's missing or hidden, the output contains no file.",
	fields: [
		account,
		startingChat,
		{
			displayName: 'Download Picture',
			name: 'download',
			type: 'boolean',
			default: true,
			description: 'Whether to download the picture instead of only returning its URL',
		},
		{ ...outputFile, displayOptions: { show: { download: [true] } } },
	],
	async run({ account, chatId, download, binaryPropertyName }, api) {
		const request: HttpRequest = {
			method: 'POST',
			path: path`/chat/fetchProfilePictureUrl/${account}`,
			readOnly: true,
			body: { number: chatId },
		};
		const { profilePictureUrl } = await api.call(request, read);
		const json = { chatId: jidOf(chatId), profilePictureUrl, account };
		if (!download || profilePictureUrl === null) return json;
		const picture = await api.download(profilePictureUrl);
		return new FileItem(json, {
			[requireShown(binaryPropertyName)]: { fileName: 'profile-picture.jpg', ...picture },
		});
	},
});

const read = (body: unknown) =>
	isObject(body) && 'profilePictureUrl' in body
		? { profilePictureUrl: readWebLink(body.profilePictureUrl) ?? null }
		: undefined;
