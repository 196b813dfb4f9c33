/** Error Codes: the printed table. Assumed: NOT_FOUND, for anything but a session, and CONFLICT. */
export const statusOf = {
	UNAUTHORIZED: 401,
	SESSION_NOT_FOUND: 404,
	NOT_FOUND: 404,
	SESSION_DISCONNECTED: 409,
	CONFLICT: 409,
	VALIDATION_ERROR: 422,
	RATE_LIMITED: 429,
	INTERNAL_ERROR: 500,
} as const;
export type Code = keyof typeof statusOf;

/** A call that the gateway turns down; the text is shown to the caller. */
export class Refusal extends Error {
	readonly statusCode: number;

	constructor(
		readonly code: Code,
		message: string,
		readonly headers: Readonly<Record<string, string>> = {},
	) {
		super(message);
		this.statusCode = statusOf[code];
	}
}
