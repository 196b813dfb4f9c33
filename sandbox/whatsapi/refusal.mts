/** A field that is wrong, by its path ("messages.0.to"), and why. */
export interface Problem {
	field: string;
	message: string;
}

/** A call that the gateway turns down; the text is shown to the caller. */
export class Refusal extends Error {
	constructor(
		readonly statusCode: 400 | 401 | 403 | 404 | 409 | 429 | 503,
		message: string,
		readonly headers: Readonly<Record<string, string>> = {},
		/** Error codes: "Validation errors also include a details array". */
		readonly problems: readonly Problem[] = [],
	) {
		super(message);
	}
}

/** Error codes: 400 "Validation failed. Check details". */
export function invalid(problems: readonly Problem[]): Refusal {
	return new Refusal(400, 'Validation failed. Check details.', {}, problems);
}
