import { startFlowEngine } from '../../../sandbox/flowengine/start.mts';
import { startSessions } from '../../../sandbox/sessions/start.mts';
import { startWhatSms } from '../../../sandbox/whatsms/start.mts';
import type { ICredentialDataDecryptedObject, IDataObject } from 'n8n-workflow';
import type { Gateway } from '../../contract/action-gateways.mts';

export const PERSON = '351910000000';
export const STRANGER = '351910000066';

/** What a person sends. */
export interface Said {
	text?: string;
	/** Default: the person who is asked. */
	from?: string;
	/** The text of the message that it quotes. */
	quoting?: string | undefined;
	/** Taps a button with this ID. */
	tapping?: string;
	/** Reacts to the last message with this emoji. */
	reacting?: string;
	/** A voice note, as base64. */
	voice?: string;
}

/** A gateway in which a person chats. */
export interface Chat {
	node: string;
	credential: string;
	credentials: ICredentialDataDecryptedObject;
	gateway: Pick<Gateway, 'calls' | 'operations' | 'failNext'>;
	/** Of the trigger. */
	parameters: IDataObject;
	/** Whether the trigger can look up what was sent. */
	looksUp: boolean;
	/** Whether a delivery has what a message quotes, and buttons. */
	canQuote: boolean;
	/** Where the gateway delivers to. */
	deliverTo(url: string): void;
	say(said: Said): void;
	/** The texts that the person has got, oldest first. */
	got(): string[];
	/** Resolves when all that was said is delivered. */
	settled(): Promise<void>;
	stop(): Promise<void>;
}

type Served = Pick<
	Awaited<ReturnType<typeof startFlowEngine | typeof startSessions | typeof startWhatSms>>,
	'ledger' | 'failNext' | 'deliveries' | 'stop'
>;

const TOKEN = 'the-token';
const withToken = (url: string) => `${url}?token=${TOKEN}`;
const asking = { message: '={{ $json.text ?? "Shall we?" }}', responseType: 'approval' };

const contentOf = ({ text = '', quoting, tapping, reacting, voice }: Said, last?: string) => {
	if (reacting !== undefined)
		return { reactionMessage: { key: { id: last, fromMe: true }, text: reacting } };
	if (tapping !== undefined)
		return { buttonsResponseMessage: { selectedButtonId: tapping, selectedDisplayText: text } };
	if (voice !== undefined)
		return { audioMessage: { ptt: true, mimetype: 'audio/ogg; codecs=opus' } };
	if (quoting === undefined) return { conversation: text };
	const contextInfo = { stanzaId: 'QUOTED', quotedMessage: { conversation: quoting } };
	return { extendedTextMessage: { text, contextInfo } };
};

/** What is the same in each sandbox. */
const served = (
	{ ledger, failNext, deliveries, stop }: Served,
	question: IDataObject,
): Pick<Chat, 'gateway' | 'settled' | 'stop'> => ({
	gateway: {
		calls: ledger.calls,
		failNext,
		operations: { 'message.sendAndWait': { ...asking, ...question, options: {} } },
	},
	settled: async () => await deliveries.settled(),
	stop,
});

async function flowEngine(): Promise<Chat> {
	const sandbox = await startFlowEngine({ redeliveryDelays: [] });
	const { instance } = sandbox;
	const own = () => [...instance.messages.values()].filter(({ raw }) => raw.key.fromMe);
	return {
		node: 'flowEngine',
		credential: 'flowEngineApi',
		credentials: {
			baseUrl: sandbox.baseUrl,
			apiKey: instance.token,
			numberId: instance.name,
			webhookToken: TOKEN,
		},
		...served(sandbox, {
			account: { __rl: true, mode: 'list', value: '' },
			to: { __rl: true, mode: 'phone', value: PERSON },
		}),
		parameters: { events: ['messages.upsert'] },
		looksUp: true,
		canQuote: true,
		deliverTo: (url) => {
			sandbox.deliveries.webhook = { url: withToken(url) };
		},
		say({ from = PERSON, ...said }) {
			const message = contentOf(said, own().at(-1)?.raw.key.id);
			sandbox.receive({ from, message, ...(said.voice !== undefined && { file: said.voice }) });
		},
		got: () => own().map(({ raw }) => String(raw.message['conversation'])),
	};
}

async function whatSms(): Promise<Chat> {
	const sandbox = await startWhatSms({ redeliveryDelays: [] });
	const secret = 'the-secret';
	return {
		node: 'whatSms',
		credential: 'whatSmsApi',
		credentials: {
			baseUrl: sandbox.baseUrl,
			apiKey: sandbox.apiKey,
			webhookSecret: secret,
			previousWebhookSecret: '',
		},
		...served(sandbox, {
			sendTo: 'number',
			to: PERSON,
			channel: 'whatsapp',
		}),
		parameters: { events: ['message.received'] },
		looksUp: true,
		canQuote: false,
		deliverTo: (url) => {
			sandbox.webhook = { url, secret, events: ['message.received'] };
		},
		say: ({ from = PERSON, text = '' }) => {
			sandbox.receive({ number: from, text });
		},
		got: () =>
			[...sandbox.state.messages.values()].filter(({ fromMe }) => fromMe).map(({ body }) => body),
	};
}

async function sessions(): Promise<Chat> {
	const sandbox = await startSessions({ redeliveryDelays: [] });
	const own = () => sandbox.state.messages.filter(({ fromMe }) => fromMe);
	return {
		node: 'whatsAppSessions',
		credential: 'whatsAppSessionsApi',
		credentials: {
			baseUrl: sandbox.baseUrl,
			sessionApiKey: sandbox.sessionKey,
			personalAccessToken: '',
			webhookToken: TOKEN,
		},
		...served(sandbox, {
			to: { __rl: true, mode: 'phone', value: PERSON },
		}),
		parameters: { events: ['message.received'] },
		looksUp: false,
		canQuote: true,
		deliverTo: (url) => {
			sandbox.webhook = { url: withToken(url), secret: '', events: ['message.received'] };
		},
		say: ({ from = PERSON, ...said }) => {
			sandbox.receive({ number: from, content: contentOf(said, own().at(-1)?.id) });
		},
		got: () => own().map(({ content }) => String(content['conversation'])),
	};
}

export const CHATS = { whatSms, flowEngine, sessions };
