import type { IExecuteFunctions, IWebhookFunctions } from 'n8n-workflow';
import { isObject } from '../../values/json';
import type { Question } from './question';

/** A question that an execution waits for. */
interface OpenQuestion {
	/** The node's run that asks: in a loop, each run asks a question of its own. */
	readonly run: string;
	readonly question: Question;
}

/** Keeps the question with the execution, as it was asked: its expressions could give something else later. */
export function keepQuestion(context: IExecuteFunctions, open: OpenQuestion): void {
	context.getContext('node').openQuestion = open;
}

/** The question that the execution waits for; undefined if the link is that of another one, or its time is up. */
export function findQuestion(context: IWebhookFunctions): Question | undefined {
	const { run } = context.getQueryData() as { run?: unknown };
	// A webhook can't read the node's context in another way. Braces would end the expression.
	const name = JSON.stringify(context.getNode().name).replace(/[{}]/g, escapeCharacter);
	const open: unknown = context.evaluateExpression(`{{ $node[${name}].context.openQuestion }}`, 0);
	if (!isObject(open) || open.run !== run) return undefined;
	const question = open.question as unknown as Question;
	return isOver(question) ? undefined : question;
}

/** n8n goes on with an execution up to a minute after its time. */
const isOver = ({ until }: Question): boolean =>
	until !== undefined && Date.now() >= Date.parse(until);

const escapeCharacter = (character: string) =>
	`\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
