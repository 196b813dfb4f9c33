import type { IDataObject } from 'n8n-workflow';
import type { TriggerContract } from '../../contract/trigger-gateways.mts';
import { newId } from './deliveries.mts';
import { IGNORED, toRows } from './deliver.mts';
import type { HostileDelivery } from './deliver.mts';
import type { HostileRow } from './row.mts';

const FLOWENGINE = ['flowEngineTrigger'];
/** Those whose messages are as WhatsApp Web has them. */
const BOTH = [...FLOWENGINE, 'whatsAppSessionsTrigger'];

const ANA = '351910000000@s.whatsapp.net';
const GROUP = '120363025246125486@g.us';

const message = (content: unknown, more: object = {}) => ({
	key: { remoteJid: ANA, fromMe: false, id: newId() },
	pushName: 'Ana',
	messageTimestamp: 1_772_449_200,
	message: content,
	...more,
});
const plain = (index: number) => message({ conversation: `Message ${index}` });

/** It uses up what one record may have. */
const greedy = () =>
	message({ conversation: 'x', more: [Array(60_000).fill(0), 'y'.repeat(70_000)] });

const many = <T,>(count: number, make: (index: number) => T): T[] =>
	Array.from({ length: count }, (_, index) => make(index));

const inPayload = ({ payload }: TriggerContract, data: unknown, event?: string) =>
	JSON.stringify({ ...payload(newId()), ...(event && { event }), data } as IDataObject);

const lists = (what: string, make: () => unknown[], more: Partial<HostileDelivery> = {}) => ({
	what,
	only: BOTH,
	body: (contract: TriggerContract) => inPayload(contract, make()),
	...more,
});

/** JSON.stringify could not write it. */
const nested = (what: string, open: string, inside: string, close: string): HostileDelivery => ({
	what,
	only: BOTH,
	body: (contract) =>
		inPayload(contract, message('nested here')).replace('"nested here"', () =>
			[open.repeat(2_000), inside, close.repeat(2_000)].join(''),
		),
});

const contents = (what: string, make: () => unknown, more: Partial<HostileDelivery> = {}) => ({
	what,
	only: BOTH,
	body: (contract: TriggerContract) => inPayload(contract, message(make())),
	...more,
});

const LISTS: HostileDelivery[] = [
	lists('2,000 plain messages at once', () => many(2_000, plain), { eventsIn: 2_000 }),
	lists('a hostile message before a good one', () => [greedy(), plain(1)], { eventsIn: 2 }),
	lists('50 hostile messages before a good one', () => [...many(50, greedy), plain(1)], {
		eventsIn: 51,
	}),
	lists('20,000 messages at once', () => many(20_000, plain), {
		eventsIn: 20_000,
		itemsOut: 10_000,
	}),
	lists('1,000,000 numbers for messages', () => many(1_000_000, Number), {
		eventsIn: 1_000_000,
		outcome: IGNORED,
	}),
	lists('100,000 empty lists for messages', () => many(100_000, () => []), {
		eventsIn: 100_000,
		outcome: IGNORED,
	}),
	lists('100 copies of one message', () => Array(100).fill(plain(1)), {
		eventsIn: 100,
		itemsOut: 1,
	}),
	{
		what: '5,000 people who type, in one event',
		only: BOTH,
		eventsIn: 5_000,
		body: (contract) =>
			inPayload(
				contract,
				{
					id: GROUP,
					presences: Object.fromEntries(
						many(5_000, (index) => [
							`${351_910_000_000 + index}@s.whatsapp.net`,
							{ lastKnownPresence: 'composing' },
						]),
					),
				},
				'presence.update',
			),
	},
	{
		what: '200,000 people who join a group, in one event',
		only: FLOWENGINE,
		eventsIn: 200_000,
		itemsOut: 5_000,
		body: (contract) =>
			inPayload(
				contract,
				{
					id: GROUP,
					action: 'add',
					participants: many(200_000, (index) => `${351_910_000_000 + index}@s.whatsapp.net`),
				},
				'group-participants.update',
			),
	},
];

const CARD = 'BEGIN:VCARD\nFN:Ana\nTEL;waid=351910000000:+351 910 000 000\nEND:VCARD';

const CONTENTS: HostileDelivery[] = [
	nested(
		'wrappers, 4,000 levels deep',
		'{"ephemeralMessage":{"message":',
		'{"conversation":"x"}',
		'}}',
	),
	nested(
		'quotes, 6,000 levels deep',
		'{"extendedTextMessage":{"text":"x","contextInfo":{"quotedMessage":',
		'{}',
		'}}}',
	),
	contents('100,000 mentions', () => ({
		extendedTextMessage: { text: 'x', contextInfo: { mentionedJid: Array(100_000).fill(ANA) } },
	})),
	contents('parameters of a button, 10,000 levels deep', () => ({
		interactiveResponseMessage: {
			nativeFlowResponseMessage: { paramsJson: '{"a":'.repeat(10_000) + '1' + '}'.repeat(10_000) },
		},
	})),
	contents('a contact card of 5 MB', () => ({
		contactMessage: { displayName: 'Ana', vcard: CARD.replace('FN:', 'NOTE:x\n'.repeat(700_000)) },
	})),
	contents('5,000 contact cards', () => ({
		contactsArrayMessage: { contacts: Array(5_000).fill({ displayName: 'Ana', vcard: CARD }) },
	})),
	contents('a place that is nowhere', () => ({
		locationMessage: { degreesLatitude: 1e300, degreesLongitude: 'x', name: [], address: {} },
	})),
	contents('a document whose name is a path', () => ({
		documentMessage: { fileName: '../../etc/passwd\n', mimetype: 'x\r\ny', fileLength: -1 },
	})),
	contents('a content that nobody knows', () => ({ tomorrowsMessage: { a: 1 } })),
	contents('an album of 1e300 pictures', () => ({
		albumMessage: { expectedImageCount: 1e300, expectedVideoCount: { low: 'x', high: null } },
	})),
	contents('a content that is a list', () => [1, 2], { outcome: IGNORED }),
];

/** Of gateways whose deliveries have lists of records, or messages as WhatsApp Web has them. */
export const recordRows = (): HostileRow[] => [...LISTS, ...CONTENTS].flatMap(toRows);
