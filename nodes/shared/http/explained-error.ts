import type { Failure } from 'n8n-workflow';

interface Details {
	/** The gateway's HTTP status, if there was a response. */
	httpCode?: number | undefined;
	/** Why, in n8n's own terms, for those who read errors by machine. */
	failure?: Failure | undefined;
}

/** A failure in the user's words: what happened, and what to do about it. Holds no secret and no URL. */
export class ExplainedError extends Error {
	readonly httpCode: number | undefined;
	readonly failure: Failure | undefined;

	constructor(
		message: string,
		readonly description: string,
		{ httpCode, failure }: Details = {},
	) {
		super(message);
		this.httpCode = httpCode;
		this.failure = failure;
	}
}

/** n8n replaces a message that contains a code such as ECONNREFUSED with its own text. */
const CODES = / \(E[A-Z_]+\)/g;

/** Message and description in one, for where n8n passes on the message only. */
export const inOneMessage = ({ message, description }: ExplainedError): string =>
	`${message.replace(/\.$/, '')}. ${description.replace(CODES, '')}`;
