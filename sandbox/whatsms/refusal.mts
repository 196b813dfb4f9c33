/** A call that the gateway turns down; the text is shown to the caller. */
export class Refusal extends Error {
	constructor(
		readonly statusCode: 400 | 401 | 404 | 405 | 409 | 429,
		message: string,
		readonly headers: Readonly<Record<string, string>> = {},
	) {
		super(message);
	}
}
