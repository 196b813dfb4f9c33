const instead = (call: string, statuses: string, other: string) => [
	`\`${call}\`: the status is ${statuses}`,
	`\`${other}\`: only the gateway gets this request`,
];
const byPatch = (path: string) => instead(`PUT ${path}`, '200, not 405', `PATCH ${path}`);
const noPages = ['`GET /messages`: pagination is new'];
const flowEngine = (call: string, other: string) =>
	instead(`${call}/<account>`, '201, not 404', `${other}/<account>`);

interface Variant {
	/** Of the contract suite. */
	variant: string;
	/** By the operations that show them. */
	differences: Record<string, string[]>;
}

/** What differs in a variant of each gateway, and nothing else. */
export const VARIANTS: Readonly<Record<string, Variant>> = {
	whatsms: {
		variant: 'updates by PATCH, PUT is a 405',
		differences: {
			'Contact → Update': byPatch('/contacts/<contactId>'),
			'Contact → Create or Update': byPatch('/contacts/<contactId>'),
			'Ticket → Update': byPatch('/tickets/<ticketId>'),
			'Ticket → Close': byPatch('/tickets/<ticketId>'),
		},
	},
	whatsapi: {
		variant: 'lists without a number of pages, what is unknown is ignored',
		differences: { 'Message → Get Many': noPages, 'Message → Send in Bulk': noPages },
	},
	flowengine: {
		variant: 'what FlowEngine publishes',
		differences: {
			'Chat → Archive': flowEngine('POST /chat/archiveChat', 'PUT /chat/archiveChat'),
			'Message → Delete for Everyone': flowEngine(
				'DELETE /chat/deleteMessageForEveryone',
				'DELETE /chat/deleteMessage',
			),
		},
	},
	sessions: {
		variant: 'only tokens for the life of sessions, another word for numbers',
		differences: {
			'Contact → Check on WhatsApp': [
				'`GET /on-whatsapp/<number>`: onWhatsApp is missing, exists is new',
			],
			'Session → Get QR Code': [
				'`GET /whatsapp-sessions/<sessionId>/qrcode`: qr is missing, qrCode is new',
			],
		},
	},
};
