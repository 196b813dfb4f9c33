import { SEND_AND_WAIT_OPERATION } from 'n8n-workflow';
import type { Fields, Params } from '../../fields/field';
import { partsOf } from '../../text/parts';
import { operation } from '../operation';
import type { GatewayApi } from '../operation';
import { LINK_LABEL, questionFields } from './question-fields';
import type { QuestionParams } from './question-fields';
import { questionOf } from './question-of';

/** What a gateway knows of asking a person. */
interface Asking<F extends Fields> {
	/** The recipient, and what else is the gateway's own. */
	readonly fields: F;
	/** The longest text of a message, in UTF-16 units. */
	readonly longestText: number;
	orderingKey(params: Params<F>): string;
	/** Sends the message, so that the person gets the link. */
	send(params: Params<F>, message: LinkedMessage, api: GatewayApi): Promise<unknown>;
}

export interface LinkedMessage {
	/** The question as texts in their order, the last one with the link. More than one only if it is too long. */
	readonly texts: readonly string[];
	readonly link: string;
}

/** The operation Send and Wait for Response. */
export const sendAndWait = <const F extends Fields>({
	fields,
	longestText,
	orderingKey,
	send,
}: Asking<F>) =>
	operation({
		name: 'Send and Wait for Response',
		value: SEND_AND_WAIT_OPERATION,
		action: 'Send message and wait for response',
		description: 'Ask a person, and go on with what they respond',
		fields: [...fields, ...questionFields],
		orderingKey: (params) => orderingKey(params as Params<F>),
		async ask(params, link, api) {
			const question = questionOf(params as QuestionParams);
			const texts = linkedTexts(params as QuestionParams, link, longestText);
			await send(params as Params<F>, { texts, link }, api);
			return question;
		},
	});

function linkedTexts(
	{ message, options }: QuestionParams,
	link: string,
	longest: number,
): string[] {
	const { messageButtonLabel: label = LINK_LABEL } = options;
	const line = `\n\n${label}: ${link}`;
	const parts = partsOf(message, options, longest - line.length);
	const texts = parts.map(({ text }) => text);
	return [...texts.slice(0, -1), `${texts.at(-1)}${line}`];
}
