import { SEND_AND_WAIT_OPERATION } from 'n8n-workflow';
import type { Fields, Params } from '../../fields/field';
import { partsOf } from '../../text/parts';
import { operation } from '../operation';
import type { GatewayApi } from '../operation';
import { questionPathIn } from '../../question/question-path';
import { chatPartOf } from './chat-part-of';
import { howToRespond } from './how-to-respond';
import type { Question } from './question';
import { chatQuestionFields, questionFields } from './question-fields';
import type { QuestionParams } from './question-fields';
import { questionOf } from './question-of';

/** What a gateway knows of asking a person. */
interface Asking<F extends Fields> {
	/** The recipient, and what else is the gateway's own. */
	readonly fields: F;
	/** The longest text of a message, in UTF-16 units. */
	readonly longestText: number;
	/**
	 * The phone number or chat ID of who is asked, where its trigger brings in what people write, so that they
	 * can answer in the chat; undefined if it isn't known who writes there.
	 */
	chatOf?(params: Params<F>, api: GatewayApi): Given | Promise<Given>;
	orderingKey(params: Params<F>): string;
	/** Whether the recipient's phone shows no formatting; by default, it does. */
	isPlain?(params: Params<F>, api: GatewayApi): Promise<boolean>;
	/** Sends the message, so that the person gets the link. */
	send(params: Params<F>, message: LinkedMessage, api: GatewayApi): Promise<unknown>;
}

type Given = string | undefined;

export interface LinkedMessage {
	/** The question as texts in their order, the last one with the link. More than one only if it is too long. */
	readonly texts: readonly string[];
	readonly link: string;
	/** The text without formatting and link. */
	readonly question: string;
	/** Of an approval, with the IDs by which an answer in the chat is found. */
	readonly buttons: ReadonlyArray<{ readonly id: string; readonly label: string }>;
}

/** The operation Send and Wait for Response. */
export const sendAndWait = <const F extends Fields>(asking: Asking<F>) =>
	operation({
		name: 'Send and Wait for Response',
		value: SEND_AND_WAIT_OPERATION,
		action: 'Send message and wait for response',
		description: 'Ask a person, and go on with what they respond',
		fields: [...asking.fields, ...(asking.chatOf ? chatQuestionFields : questionFields)],
		orderingKey: (params) => asking.orderingKey(params as Params<F>),
		async ask(params, { link, gateway }, api) {
			const asked = params as QuestionParams;
			const own = params as Params<F>;
			const question = questionOf(asked);
			const { chatOf } = asking;
			const chatPart =
				chatOf && (await chatPartOf(asked, question, gateway, async () => await chatOf(own, api)));
			// What is not converted has no need to be looked up.
			const isPlain = asked.options.convertMarkdown && (await asking.isPlain?.(own, api));
			const ending = `\n\n${howToRespond(question, asked.options, chatPart !== undefined)}${link}`;
			const texts = textsWith(ending, asked, asking.longestText, isPlain);
			const buttons = tappable(question, link);
			const message = { texts, link, question: question.message, buttons };
			await asking.send(own, message, api);
			return { ...question, ...chatPart };
		},
	});

/** An ID has what the link says, and the value of the button. */
function tappable({ responseType, buttons }: Question, link: string): LinkedMessage['buttons'] {
	if (responseType !== 'approval') return [];
	const path = questionPathIn(link) ?? link;
	return buttons.map(({ label, value }) => ({ id: `${path}#${value}`, label }));
}

function textsWith(
	ending: string,
	{ message, options }: QuestionParams,
	longest: number,
	isPlain = false,
): string[] {
	const parts = partsOf(message, { ...options, isPlain }, longest - ending.length);
	const texts = parts.map(({ text }) => text);
	return [...texts.slice(0, -1), `${texts.at(-1)}${ending}`];
}
