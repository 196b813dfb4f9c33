/** A status and words that the API responds with; https://example.com/docs, Errors. */
export class Refusal extends Error {
	constructor(
		readonly statusCode: number,
		message: string,
		readonly headers: Record<string, string> = {},
	) {
		super(message);
	}
}
