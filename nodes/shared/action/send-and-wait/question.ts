import type { FormField } from './form-fields';
import type { Respondents } from './respondents';
import type { ResponseType } from './response-type';

/** What the page behind the link asks. n8n keeps it with the execution, so it is plain data. */
export interface Question {
	readonly responseType: ResponseType;
	/** What the chat message says, too. */
	readonly message: string;
	readonly title: string;
	/** None for an approval. */
	readonly fields: readonly FormField[];
	/** The first one stands out. */
	readonly buttons: readonly Button[];
	/** What the page says after the response. */
	readonly thanks: string;
	/** When the execution goes on without a response, in ISO 8601; undefined if it waits forever. */
	readonly until: string | undefined;
	/** Who may respond in the chat; undefined if only the page may. */
	readonly respondents?: Respondents | undefined;
	/** What to ask again with in the chat; the link is appended. */
	readonly askAgain?: string;
}

export interface Button {
	readonly label: string;
	/** What the page sends when it is clicked. */
	readonly value: string;
}

export const APPROVE = 'approve';
export const DECLINE = 'decline';
export const SUBMIT = 'submit';

/** The names of a page's inputs. */
export const BUTTON_INPUT = 'button';
export const fieldInput = (index: number): string => `field-${index}`;
