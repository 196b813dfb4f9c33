import { flowEngineLine } from '../../../sandbox/flowengine/phone-line.mts';
import { sessionsLine } from '../../../sandbox/sessions/phone-line.mts';
import { whatSmsLine } from '../../../sandbox/whatsms/phone-line.mts';
import { Person } from '../../../sandbox/person.mts';
import type { Customer, Line } from '../../../sandbox/phone/line.mts';
import type { ICredentialDataDecryptedObject, IDataObject } from 'n8n-workflow';
import type { Gateway } from '../../contract/action-gateways.mts';
import { GATEWAYS } from '../tables/replying.mts';

/** Who is asked. */
const ANA: Customer = { number: '351910000000', name: 'Ana' };
const STRANGER: Customer = { number: '351910000066', name: 'Bob' };
const LID = '77000000000001@lid';

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
	/** Who is asked. */
	person: Person;
	stranger: Person;
	/** Who is asked, with a hidden ID (@lid), where the gateway knows such. */
	hidden?: Person;
	/** Lets the person quote a message that was never sent, where a delivery has what is quoted. */
	forge?(text: string, quoted: string): void;
	/** Where the gateway delivers to. */
	deliverTo(url: string): void;
	/** Resolves when all that was said is delivered. */
	settled(): Promise<void>;
	stop(): Promise<void>;
}

type Served = Awaited<ReturnType<(typeof GATEWAYS)[keyof typeof GATEWAYS]>>;

const asking = { message: '={{ $json.text ?? "Shall we?" }}', responseType: 'approval' };
const toAna = { to: { __rl: true, mode: 'phone', value: ANA.number } };

const quoting = (text: string, conversation: string) => ({
	extendedTextMessage: {
		text,
		contextInfo: { stanzaId: 'QUOTED', quotedMessage: { conversation } },
	},
});

/** What is the same in each sandbox. */
const served = (
	{ ledger, failNext, deliveries, settings, deliverTo, stop }: Served,
	lineOf: (customer: Customer) => Line,
	question: IDataObject,
) => ({
	gateway: {
		calls: ledger.calls,
		failNext,
		operations: { 'message.sendAndWait': { ...asking, ...question, options: {} } },
	},
	person: new Person(lineOf(ANA)),
	stranger: new Person(lineOf(STRANGER)),
	credentials: settings,
	deliverTo,
	settled: async () => await deliveries.settled(),
	stop,
});

async function flowEngine(): Promise<Chat> {
	const gateway = await GATEWAYS.flowEngine();
	const { sandbox } = gateway;
	const lineOf = (customer: Customer) => flowEngineLine(sandbox, customer);
	return {
		node: 'flowEngine',
		credential: 'flowEngineApi',
		...served(gateway, lineOf, { account: { __rl: true, mode: 'list', value: '' }, ...toAna }),
		hidden: new Person(lineOf({ ...ANA, lid: LID })),
		parameters: { events: ['messages.upsert'] },
		looksUp: true,
		forge(text, quoted) {
			sandbox.receive({ from: ANA.number, message: quoting(text, quoted) });
		},
	};
}

async function whatSms(): Promise<Chat> {
	const gateway = await GATEWAYS.whatSms();
	const lineOf = (customer: Customer) => whatSmsLine(gateway.sandbox, customer);
	return {
		node: 'whatSms',
		credential: 'whatSmsApi',
		...served(gateway, lineOf, { sendTo: 'number', to: ANA.number, channel: 'whatsapp' }),
		parameters: { events: ['message.received'] },
		looksUp: true,
	};
}

async function sessions(): Promise<Chat> {
	const gateway = await GATEWAYS.whatsAppSessions();
	const { sandbox } = gateway;
	const lineOf = (customer: Customer) => sessionsLine(sandbox, customer);
	return {
		node: 'whatsAppSessions',
		credential: 'whatsAppSessionsApi',
		...served(gateway, lineOf, toAna),
		hidden: new Person(lineOf({ ...ANA, lid: LID })),
		parameters: { events: ['message.received'] },
		looksUp: false,
		forge(text, quoted) {
			sandbox.receive({ number: ANA.number, content: quoting(text, quoted) });
		},
	};
}

export const CHATS = { whatSms, flowEngine, sessions };
