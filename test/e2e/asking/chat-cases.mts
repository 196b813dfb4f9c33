import type { IDataObject } from 'n8n-workflow';
import { ask } from './asked.mts';
import type { Asked, Asker } from './asked.mts';
import { outputOf } from './cases.mts';
import { PERSON, STRANGER } from './chats.mts';
import type { Chat, Said } from './chats.mts';

/** A person in a chat with a number whose trigger starts a workflow. */
export interface Chatting extends Asker {
	chat: Chat;
	/** How many executions the trigger has started. */
	started(): number;
}

/** Lets the person say something, and waits until that is delivered. */
async function say({ chat }: Chatting, said: Said) {
	chat.say(said);
	await chat.settled();
}

/** Says something in response to a question: where the gateway lists no messages, by quoting it. */
export async function respond(chatting: Chatting, said: Said) {
	const question = chatting.chat.got().at(-1);
	await say(chatting, { ...(chatting.chat.looksUp ? {} : { quoting: question }), ...said });
}

async function waits(asked: Asked): Promise<string> {
	expect(await asked.now()).toBe('waiting');
	return 'still waits';
}

/** What the question's execution and the trigger made of it. */
export async function told(
	chatting: Chatting,
	asked: Asked,
	startedBefore: number,
): Promise<string> {
	const started = chatting.started() - startedBefore;
	return `${await outputOf(asked)}, ${started} started`;
}

const answering =
	(said: Said, parameters: IDataObject = {}) =>
	async (chatting: Chatting): Promise<string> => {
		const before = chatting.started();
		const asked = await ask(chatting, parameters);
		await respond(chatting, said);
		return await told(chatting, asked, before);
	};

const FREE_TEXT = { responseType: 'freeText' };
const number = { fieldLabel: 'Boxes', fieldType: 'number', requiredField: true };
const FORM_OF_ONE = { responseType: 'customForm', formFields: { values: [number] } };
const SHALL_WE = {
	approvalOptions: { values: { approveLabel: 'Refund it', disapproveLabel: 'Keep it' } },
};

const canQuote = (chat: Chat) => chat.canQuote;
const hasFiles = (chat: Chat) => chat.canQuote && chat.looksUp;

/** What the person says in the chat, what came of it, and what is expected. */
export const CHAT_CASES: Array<
	[
		what: string,
		see: (chatting: Chatting) => Promise<string>,
		expected: string,
		/** The chats in which it can be said; default all. */
		isPossible?: (chat: Chat) => boolean,
	]
> = [
	['"Yes"', answering({ text: 'Yes!' }), '{"approved":true}, 0 started'],
	['"não"', answering({ text: 'não' }), '{"approved":false}, 0 started'],
	['👍🏽', answering({ text: '👍🏽' }), '{"approved":true}, 0 started'],
	[
		'The label of a button',
		answering({ text: 'keep it' }, SHALL_WE),
		'{"approved":false}, 0 started',
	],
	[
		'A text, where one was asked for',
		answering({ text: 'The blue one' }, FREE_TEXT),
		'{"text":"The blue one"}, 0 started',
	],
	['A form with one field', answering({ text: '12' }, FORM_OF_ONE), '{"Boxes":12}, 0 started'],
	[
		'Something else, then the response',
		async (chatting) => {
			const before = chatting.started();
			const asked = await ask(chatting, {});
			await respond(chatting, { text: 'What is it about?' });
			expect(chatting.chat.got().at(-1)).toBe(
				`Sorry, I didn't understand that.\n\nReply to this message: Approve / Decline\nOr respond here: ${asked.link()}`,
			);
			await waits(asked);
			await respond(chatting, { text: 'ok' });
			return await told(chatting, asked, before);
		},
		'{"approved":true}, 0 started',
	],
	[
		'Something else twice: the second message starts the workflow',
		async (chatting) => {
			const before = chatting.started();
			const asked = await ask(chatting, {});
			await respond(chatting, { text: 'What is it about?' });
			const asking = chatting.chat.got().length;
			await respond(chatting, { text: 'Hello?' });
			expect(chatting.chat.got()).toHaveLength(asking);
			await waits(asked);
			await respond(chatting, { text: 'nope' });
			return await told(chatting, asked, before);
		},
		'{"approved":false}, 1 started',
	],
	[
		'After the response, the next message starts the workflow',
		async (chatting) => {
			const before = chatting.started();
			const asked = await ask(chatting, {});
			await respond(chatting, { text: 'yes' });
			await respond(chatting, { text: 'yes' });
			return await told(chatting, asked, before);
		},
		'{"approved":true}, 1 started',
	],
	[
		'Someone else says yes, and quotes the question',
		async (chatting) => {
			const before = chatting.started();
			const asked = await ask(chatting, {});
			const quoting = chatting.chat.got().at(-1);
			await say(chatting, { from: STRANGER, text: 'yes', quoting });
			await waits(asked);
			await respond(chatting, { text: 'no' });
			return await told(chatting, asked, before);
		},
		'{"approved":false}, 1 started',
	],
	[
		'A quote with a forged signature, and the host of an attacker',
		async (chatting) => {
			const before = chatting.started();
			const asked = await ask(chatting, {});
			const { pathname, search } = new URL(asked.link());
			const forged = `${pathname}${search.slice(0, -1)}${search.endsWith('0') ? '1' : '0'}`;
			await say(chatting, { text: 'yes', quoting: `https://attacker.example${forged}` });
			await waits(asked);
			// The host doesn't count.
			await say(chatting, { text: 'no', quoting: `https://attacker.example${pathname}${search}` });
			return await told(chatting, asked, before);
		},
		'{"approved":false}, 1 started',
		canQuote,
	],
	[
		'Two questions are open: a quote counts for its own, anything else for the newest',
		async (chatting) => {
			const before = chatting.started();
			const older = await ask(chatting, {});
			const quoting = chatting.chat.got().at(-1);
			const newer = await ask(chatting, FREE_TEXT);
			await say(chatting, { text: 'yes', quoting });
			await respond(chatting, { text: 'first' });
			return `${await outputOf(newer)}, ${await told(chatting, older, before)}`;
		},
		'{"text":"first"}, {"approved":true}, 0 started',
		canQuote,
	],
	[
		"A tapped button with the question's ID",
		async (chatting) => {
			const before = chatting.started();
			const asked = await ask(chatting, {});
			const { pathname, search } = new URL(asked.link());
			await say(chatting, { text: 'Whatever', tapping: `${pathname}${search}#decline` });
			return await told(chatting, asked, before);
		},
		'{"approved":false}, 0 started',
		canQuote,
	],
	[
		'A voice message, where a text was asked for',
		async (chatting) => {
			const before = chatting.started();
			const asked = await ask(chatting, FREE_TEXT);
			await say(chatting, { voice: Buffer.from('OggS and so on').toString('base64') });
			expect(await asked.outputItem()).toMatchObject({
				json: { message: { messageType: 'voiceNote', phone: PERSON } },
				binary: { data: { mimeType: 'audio/ogg', fileSize: '14 B' } },
			});
			return await told(chatting, asked, before);
		},
		'{"text":null}, 0 started',
		hasFiles,
	],
	[
		"With 'Answer in the Chat' off, the message starts the workflow",
		async (chatting) => {
			const before = chatting.started();
			const asked = await ask(chatting, { options: { answerInChat: false } });
			await respond(chatting, { text: 'yes' });
			await waits(asked);
			return `still waits, ${chatting.started() - before} started`;
		},
		'still waits, 1 started',
	],
];
