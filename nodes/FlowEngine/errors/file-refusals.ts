import type { Explanation } from '../../shared/gateway';
import type { HttpRequest } from '../../shared/http/request';
import { asObject } from '../../shared/values/json';

/**
 * The errors for a file that the server could not download (observed, 2.3.7): those of axios for images,
 * those of Baileys for documents and videos, the host's status for voice messages and stickers.
 */
const NOT_FETCHED =
	/^(?:Error update group picture, )?(?:(?:AxiosError: )?Request failed with status code (\d{3})$|Error: Failed to fetch stream|TypeError: fetch failed$|(?:Error: )?(?:(?:getaddrinfo|connect|read|write) E[A-Z]|socket hang up|.*\bcertificate\b))/;

const NOT_READ =
	/^(?:Error update group picture, )?(?:Error: )?Input buffer contains unsupported image format$/;

/** Whether an error is about the file, so that nothing was sent, whatever its status. */
export const isFileRefusal = (text: string) => NOT_FETCHED.test(text) || NOT_READ.test(text);

/** Explains the error text of a request with a file; undefined if it is not about the file. */
export function explainFileRefusal(
	{ body, path }: HttpRequest,
	text: string,
): Explanation | undefined {
	const outcome = path.startsWith('/message/') ? 'Nothing was sent.' : 'Nothing was changed.';
	if (NOT_READ.test(text)) {
		return {
			message: "The server doesn't support this image format",
			description: `${outcome} It supports JPEG, PNG, GIF, and WebP. A Document can be any file.`,
		};
	}
	const [isNotFetched, status] = NOT_FETCHED.exec(text) ?? [];
	const host = fileHost(asObject(body));
	if (!isNotFetched || host === undefined) return undefined;
	return {
		message: `The server couldn't get the file from ${host}${status ? ` (HTTP ${status})` : ''}`,
		description: `${outcome} Open the file's URL in a private browser window: it must be correct, and the server must be able to open it without a login.`,
	};
}

/** The host of the file in a request body; undefined if the file is not a URL. */
function fileHost({ media, audio, sticker, video, content, image }: Record<string, unknown>) {
	const url = [media, audio, sticker, video, content, image].find((one) => typeof one === 'string');
	return /^https?:\/\/(?:[^/?#]*@)?([^/?#]+)/i.exec(String(url))?.[1];
}

/** Usually from a reverse proxy: the default limit of nginx is 1 MB. */
export const TOO_LARGE: Explanation = {
	message: 'The file is too large for the server (HTTP 413)',
	description:
		'Nothing was sent. Send the file by URL, or ask your administrator to raise the upload limit (client_max_body_size in nginx).',
};
