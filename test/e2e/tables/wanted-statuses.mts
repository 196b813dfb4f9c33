import { triggersNamed, untouched, type Wanted } from './wanted.mts';

const EVOLUTION: Record<string, string> = {
	sent: 'SERVER_ACK',
	delivered: 'DELIVERY_ACK',
	read: 'READ',
	failed: 'ERROR',
};

const became = (status: string) => (id: string, trigger: string) =>
	trigger === 'flowEngineTrigger'
		? {
				event: 'messages.update',
				instance: 'wa-k3x9qz',
				data: {
					keyId: id,
					remoteJid: '351910000000@s.whatsapp.net',
					fromMe: true,
					status: EVOLUTION[status],
				},
			}
		: { event: 'message.status_updated', data: { messageId: id, status, to: '351910000000' } };

/** The two that say how far a message got, and let the user choose. */
export const wantedStatuses: Wanted = {
	name: 'wanted-statuses',
	triggers: triggersNamed('whatsApiTrigger', 'flowEngineTrigger').map((contract) =>
		contract.trigger === 'flowEngineTrigger'
			? { ...contract, parameters: { events: ['messages.update'] } }
			: contract,
	),
	deliveries: {
		sent: became('sent'),
		delivered: became('delivered'),
		read: became('read'),
		failed: became('failed'),
		undocumented: (id) => ({ event: 'brand.new', data: { note: id } }),
	},
	choices: [
		untouched(['delivered', 'read', 'failed']),
		{ what: 'Statuses: Sent', parameters: { statuses: ['sent'] }, runs: ['sent'] },
		{ what: 'Statuses: Failed', parameters: { statuses: ['failed'] }, runs: ['failed'] },
		{
			what: 'Other Events (WhatsAPI)',
			parameters: { options: { otherEvents: true } },
			runs: ['delivered', 'read', 'failed', 'undocumented'],
			only: 'whatsApiTrigger',
		},
		{
			what: 'combined: Statuses: Read, and Other Events (WhatsAPI)',
			parameters: { statuses: ['read'], options: { otherEvents: true } },
			runs: ['read', 'undocumented'],
			only: 'whatsApiTrigger',
		},
	],
};
