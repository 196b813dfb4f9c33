import type { Explanation } from '../../shared/gateway';

/** Problems with a file, all before anything is sent, are a 500 (prepareMediaMessage, observed). */
const RULES: ReadonlyArray<readonly [pattern: RegExp, means: Explanation]> = [
	[
		/^AxiosError: /,
		{
			message: 'The server could not get the file',
			description: 'Nothing was sent. The Media URL must be open to the server, without a login.',
		},
	],
	[
		/^Error: Input buffer contains unsupported image format$/,
		{
			message: 'The server cannot read this picture',
			description:
				'Nothing was sent. It takes JPEG, PNG, GIF and WebP. A Document can be any file.',
		},
	],
];

/** Explains the error text of a send with a file; undefined if it is not about the file. */
export const explainFileRefusal = (text: string): Explanation | undefined =>
	RULES.find(([pattern]) => pattern.test(text))?.[1];

/** Usually from a reverse proxy: the default limit of nginx is 1 MB. */
export const TOO_LARGE: Explanation = {
	message: 'The server does not take so much at once (HTTP 413)',
	description:
		'Nothing was sent. Send the file by its URL, or raise the limit of the proxy before the server (client_max_body_size in nginx).',
};
