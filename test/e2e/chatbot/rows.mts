import type { ChatName } from './chats.mts';
import { choice, document, picture, type Sent, text, unknown, voice } from './messages.mts';

/** What goes on around the messages. */
export type Around = 'group' | 'twice' | 'answeredByHand' | 'busy' | 'rejected';

export interface Row {
	what: string;
	messages: readonly Sent[];
	/** What reaches the person; nothing by default. */
	reaches?: string;
	around?: Around;
	/** Where it is otherwise. Null: the gateway has no such thing. */
	except?: Partial<Record<ChatName, { reaches?: string } | null>>;
}

export const LONG_QUESTION = 'Tell me all about your shirts';

/** As language models write. */
export const LONG_ANSWER = `# Shirts

We have **two** of them:

1. the *blue* one, for ~~25~~ **20 €**
2. the *red* one, for **22 €**

${'All of them are made of cotton from around here, and dry without a crease. '.repeat(20).trim()}

> "I never take it off." Rui

See [our shop](https://shop.example/shirts), and use the code \`SUN20\`.`;

const LONG_WHATSAPP = `*Shirts*

We have *two* of them:

1. the _blue_ one, for ~25~ *20 €*
2. the _red_ one, for *22 €*

${'All of them are made of cotton from around here, and dry without a crease. '.repeat(20).trim()}

> "I never take it off." Rui

See our shop (https://shop.example/shirts), and use the code \`SUN20\`.`;

const noSuchThing = { whatSms: null };

export const ROWS: readonly Row[] = [
	{ what: 'a text', messages: [text('Olá ☕')], reaches: 'You sent: Olá ☕' },
	{
		what: 'a voice message',
		messages: [voice('When do you open?')],
		reaches: 'You sent: [Voice message]. I hear: When do you open?',
		except: { whatSms: { reaches: 'You sent: [Audio]. I hear: When do you open?' } },
	},
	{
		what: 'a picture',
		messages: [picture('a blue shirt')],
		reaches: 'You sent: [Image]. I see: a blue shirt',
	},
	{
		what: 'a picture with a caption',
		messages: [picture('a red shirt', 'Do you have it?')],
		reaches: 'You sent: Do you have it?. I see: a red shirt',
	},
	{
		what: 'a document',
		messages: [document('order.pdf')],
		reaches: 'You sent: [Document] order.pdf',
		// its name is only known with the file
		except: { whatSms: { reaches: 'You sent: [Document]' } },
	},
	{
		what: 'five texts in a row',
		messages: ['1 Olá', '2 how much', '3 is', '4 the blue', '5 one?'].map(text),
		reaches: 'You sent: 1 Olá, 2 how much, 3 is, 4 the blue, 5 one?',
	},
	{
		what: 'two pictures, a voice message, and a text in a row',
		messages: [
			picture('a blue shirt'),
			picture('a red shirt'),
			voice('The second one'),
			text('please'),
		],
		reaches:
			'You sent: [Image 1], [Image 2], [Voice message], please. I hear: The second one. I see: a blue shirt, a red shirt',
		except: {
			whatSms: {
				reaches:
					'You sent: [Audio], [Image 1], [Image 2], please. I hear: The second one. I see: a blue shirt, a red shirt',
			},
		},
	},
	{
		what: 'a choice from buttons',
		messages: [choice('The blue one')],
		reaches: 'You sent: The blue one',
		except: noSuchThing,
	},
	{
		what: 'a message in a group',
		messages: [text('Who comes on Friday?')],
		around: 'group',
		except: noSuchThing,
	},
	{
		what: 'a text, after a person has answered',
		messages: [text('Thank you!')],
		around: 'answeredByHand',
		except: { whatsAppSessions: { reaches: 'You sent: Thank you!' } },
	},
	{ what: 'a message of an unknown type', messages: [unknown], except: noSuchThing },
	{
		what: 'a text that is delivered twice',
		messages: [text('Is it there?')],
		around: 'twice',
		reaches: 'You sent: Is it there?',
	},
	{
		what: 'a question with a long answer',
		messages: [text(LONG_QUESTION)],
		reaches: LONG_WHATSAPP,
	},
	{
		what: 'a text, while the gateway is busy (429)',
		messages: [text('Are you busy?')],
		around: 'busy',
		reaches: 'You sent: Are you busy?',
	},
	{
		what: 'a text whose answer is rejected (400), and the execution retried',
		messages: [text('Can you hear me?')],
		around: 'rejected',
		reaches: 'You sent: Can you hear me?',
	},
];
