import { call } from '../../http/call';
import { questionPathIn } from '../../question/question-path';
import type { DeliveryContext } from '../delivery-context';
import type { GatewayEvent } from '../event';
import { EventMemory, triggerKey } from '../seen-events';
import { isWritten } from './find-questions';
import type { OwnMessage } from './own-messages';
import { urlOf } from './post-answer';

/** The questions that were asked again by this process. Where own messages can be looked up, they tell, too. */
const askedAgain = new EventMemory<true>();

interface UnclearQuestion {
	readonly path: string;
	/** The text to ask with, to which the link is appended. */
	readonly askAgain: string;
}

/** Asks again; resolves to false if that was done before, can't be done, or nothing was said. */
export async function askAgainOnce(
	{ context, trigger, connect }: DeliveryContext,
	event: GatewayEvent,
	{ path, askAgain }: UnclearQuestion,
	ownMessages: () => Promise<readonly OwnMessage[]>,
): Promise<boolean> {
	const { questions } = trigger;
	if (!questions || !isWritten(event)) return false;
	const key = triggerKey(context);
	if (askedAgain.get(key, path)) return false;
	const asking = (await ownMessages()).filter(({ text }) => questionPathIn(text) === path);
	if (asking.length > 1) return false;
	askedAgain.set(key, path, true);
	try {
		const connection = await connect();
		const text = `${askAgain}${urlOf(context, path)}`;
		return await call(connection, questions.textMessage(event, text, connection), () => true);
	} catch (error) {
		context.logger.warn(
			`${context.getNode().name} couldn't ask again: ${error instanceof Error ? error.message : String(error)}`,
		);
		return false;
	}
}
