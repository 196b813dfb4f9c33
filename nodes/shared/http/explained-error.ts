interface Details {
	/** The HTTP status that the gateway answered, if it did. */
	httpCode?: number | undefined;
}

/** A failure in the user's words: what happened, and what to do about it. Holds no secret and no URL. */
export class ExplainedError extends Error {
	readonly httpCode: number | undefined;

	constructor(
		message: string,
		readonly description: string,
		{ httpCode }: Details = {},
	) {
		super(message);
		this.httpCode = httpCode;
	}
}
