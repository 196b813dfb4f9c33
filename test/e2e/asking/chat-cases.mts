import type { IDataObject } from 'n8n-workflow';
import { openLink } from '../../../sandbox/link-page.mts';
import type { Person } from '../../../sandbox/person.mts';
import { eventually } from '../facts/eventually.mts';
import { ask, SOON } from './asked.mts';
import type { Asked, Asker } from './asked.mts';
import { outputOf } from './cases.mts';
import type { Chat } from './chats.mts';

/** A person in a chat with a number whose trigger starts a workflow. */
export interface Chatting extends Asker {
	chat: Chat;
	/** How many executions the trigger has started. */
	started(): number;
}

/** Lets somebody do something in the chat, and waits until that is delivered. */
async function say({ chat }: Chatting, act: () => void) {
	act();
	await chat.settled();
}

/** Says something in response to the last question: where the gateway lists no messages, by quoting it. */
export async function respond(
	chatting: Chatting,
	text: string,
	person: Person = chatting.chat.person,
) {
	const { looksUp } = chatting.chat;
	await say(chatting, () => {
		person.say(text, looksUp ? undefined : chatting.chat.person.last('text'));
	});
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

/** Asks, and lets somebody do something; what came of it. */
const answering =
	(act: (chatting: Chatting, asked: Asked) => Promise<void>, parameters: IDataObject = {}) =>
	async (chatting: Chatting): Promise<string> => {
		const before = chatting.started();
		const asked = await ask(chatting, parameters);
		await act(chatting, asked);
		return await told(chatting, asked, before);
	};

const saying = (text: string, parameters?: IDataObject) =>
	answering(async (chatting) => {
		await respond(chatting, text);
	}, parameters);

const doing = (act: (person: Person) => void, parameters?: IDataObject) =>
	answering(async (chatting) => {
		await say(chatting, () => {
			act(chatting.chat.person);
		});
	}, parameters);

/** The ID that a button or a row of the question has. */
function idOf(asked: Asked, button: string): string {
	const { pathname, search } = new URL(asked.link());
	return `${pathname}${search}#${button}`;
}

const FREE_TEXT = { responseType: 'freeText' };
const number = { fieldLabel: 'Boxes', fieldType: 'number', requiredField: true };
const FORM_OF_ONE = { responseType: 'customForm', formFields: { values: [number] } };
const SHALL_WE = {
	approvalOptions: { values: { approveLabel: 'Refund it', disapproveLabel: 'Keep it' } },
};

const canQuote = ({ person }: Chat) => person.can('quote');
const canVote = ({ person }: Chat) => person.can('vote');
const isHidden = ({ hidden }: Chat) => hidden !== undefined;
const isLookedUp = (chat: Chat) => canQuote(chat) && chat.looksUp;

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
	['"Yes"', saying('Yes!'), '{"approved":true}, 0 started'],
	['"não"', saying('não'), '{"approved":false}, 0 started'],
	['👍🏽', saying('👍🏽'), '{"approved":true}, 0 started'],
	['The label of a button', saying('keep it', SHALL_WE), '{"approved":false}, 0 started'],
	[
		'A text, where one was asked for',
		saying('The blue one', FREE_TEXT),
		'{"text":"The blue one"}, 0 started',
	],
	['A form with one field', saying('12', FORM_OF_ONE), '{"Boxes":12}, 0 started'],
	[
		'👎 as a reaction to the question',
		doing((person) => {
			person.react('👎');
		}),
		'{"approved":false}, 0 started',
		isLookedUp,
	],
	[
		'"Yes" from a hidden ID (@lid)',
		answering(async (chatting) => {
			await respond(chatting, 'yes', chatting.chat.hidden);
		}),
		'{"approved":true}, 0 started',
		isHidden,
	],
	[
		'A button, with Ask With → Text and Buttons',
		doing(
			(person) => {
				person.tap('Keep it');
			},
			{ ...SHALL_WE, askWith: 'buttons' },
		),
		'{"approved":false}, 0 started',
		canVote,
	],
	[
		'A vote, with Ask With → Text and Poll',
		doing(
			(person) => {
				person.vote('Refund it');
			},
			{ ...SHALL_WE, askWith: 'poll' },
		),
		'{"approved":true}, 0 started',
		canVote,
	],
	[
		'A vote from a hidden ID (@lid)',
		answering(
			async (chatting) => {
				await say(chatting, () => {
					chatting.chat.hidden?.vote('Decline');
				});
			},
			{ askWith: 'poll' },
		),
		'{"approved":false}, 0 started',
		canVote,
	],
	[
		'Something else, then the response',
		answering(async (chatting, asked) => {
			await respond(chatting, 'What is it about?');
			expect(chatting.chat.person.last().body.text).toBe(
				`Sorry, I didn't understand that.\n\nReply to this message: Approve / Decline\nOr respond here: ${asked.link()}`,
			);
			await waits(asked);
			await respond(chatting, 'ok');
		}),
		'{"approved":true}, 0 started',
	],
	[
		'Something else twice: the second message starts the workflow',
		answering(async (chatting, asked) => {
			const { got } = chatting.chat.person;
			await respond(chatting, 'What is it about?');
			const many = got.length;
			await respond(chatting, 'Hello?');
			expect(got).toHaveLength(many);
			await waits(asked);
			await respond(chatting, 'nope');
		}),
		'{"approved":false}, 1 started',
	],
	[
		'After the response, the next message starts the workflow',
		answering(async (chatting) => {
			await respond(chatting, 'yes');
			await respond(chatting, 'yes');
		}),
		'{"approved":true}, 1 started',
	],
	[
		'"Yes" when the time is up, while the execution still waits',
		async (chatting) => {
			const before = chatting.started();
			const asked = await ask(chatting, { options: { limitWaitTime: { values: SOON } } });
			await eventually(
				async () => (await openLink(asked.link())).text,
				(page) => page.includes('No action required'),
			);
			await respond(chatting, 'yes');
			return `no response, ${chatting.started() - before} started`;
		},
		'no response, 1 started',
	],
	[
		'Someone else says yes, and quotes the question',
		answering(async (chatting, asked) => {
			const { person, stranger } = chatting.chat;
			await say(chatting, () => {
				stranger.say('yes', person.last('text'));
			});
			await waits(asked);
			await respond(chatting, 'no');
		}),
		'{"approved":false}, 1 started',
	],
	[
		'A quote with a forged signature, and the host of an attacker',
		answering(async (chatting, asked) => {
			const { pathname, search } = new URL(asked.link());
			const forged = `${pathname}${search.slice(0, -1)}${search.endsWith('0') ? '1' : '0'}`;
			await say(chatting, () => chatting.chat.forge?.('yes', `https://attacker.example${forged}`));
			await waits(asked);
			// The host doesn't count.
			const link = `https://attacker.example${pathname}${search}`;
			await say(chatting, () => chatting.chat.forge?.('no', link));
		}),
		'{"approved":false}, 1 started',
		canQuote,
	],
	[
		'Two questions are open: a quote counts for its own, anything else for the newest',
		async (chatting) => {
			const before = chatting.started();
			const { person } = chatting.chat;
			const older = await ask(chatting, {});
			const question = person.last('text');
			const newer = await ask(chatting, FREE_TEXT);
			await say(chatting, () => {
				person.say('yes', question);
			});
			await respond(chatting, 'first');
			return `${await outputOf(newer)}, ${await told(chatting, older, before)}`;
		},
		'{"text":"first"}, {"approved":true}, 0 started',
		canQuote,
	],
	[
		"A tapped button with the question's ID",
		answering(async (chatting, asked) => {
			const id = idOf(asked, 'decline');
			await say(chatting, () => {
				chatting.chat.person.choose({ kind: 'button', id, title: 'Whatever' });
			});
		}),
		'{"approved":false}, 0 started',
		canQuote,
	],
	[
		"A row of a list with the question's ID",
		answering(async (chatting, asked) => {
			const id = idOf(asked, 'approve');
			await say(chatting, () => {
				chatting.chat.person.choose({ kind: 'row', id, title: 'Whatever' });
			});
		}),
		'{"approved":true}, 0 started',
		canQuote,
	],
	[
		'A voice message, where a text was asked for',
		answering(async (chatting, asked) => {
			const bytes = Buffer.from('OggS and so on');
			await say(chatting, () => {
				chatting.chat.person.send({ kind: 'voice', type: 'audio/ogg', bytes, url: '' });
			});
			expect(await asked.outputItem()).toMatchObject({
				json: { message: { messageType: 'voiceNote', senderName: 'Ana' } },
				binary: { data: { mimeType: 'audio/ogg', fileSize: '14 B' } },
			});
		}, FREE_TEXT),
		'{"text":null}, 0 started',
		isLookedUp,
	],
	[
		"With 'Answer in the Chat' off, the message starts the workflow",
		async (chatting) => {
			const before = chatting.started();
			const asked = await ask(chatting, { options: { answerInChat: false } });
			await respond(chatting, 'yes');
			await waits(asked);
			return `still waits, ${chatting.started() - before} started`;
		},
		'still waits, 1 started',
	],
];
