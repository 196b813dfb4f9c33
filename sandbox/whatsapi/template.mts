/** Send a template message: Meta's own component array, as it arrives. */
export interface Template {
	name: string;
	language: string;
	components?: readonly Component[];
}

export interface Component {
	type: string;
	sub_type?: unknown;
	index?: unknown;
	parameters?: readonly Parameter[];
}

export interface Parameter {
	type: string;
	[field: string]: unknown;
}

/** A template as it was approved; `{{1}}` in its texts is the first variable. */
export interface Approved {
	languages: readonly string[];
	header?: 'text' | 'image' | 'video' | 'document' | 'location';
	/** Of a text header. */
	title?: string;
	text: string;
	footer?: string;
	buttons?: readonly ApprovedButton[];
}

interface ApprovedButton {
	kind: 'url' | 'fixed_url' | 'quick_reply' | 'copy_code' | 'phone_number';
	label: string;
	/** The URL, which the variable of a `url` ends, or the phone number. */
	value?: string;
}

/**
 * The templates of the sandbox's Meta account. hello_world and order_ready stand in the docs (Send a
 * template message); the others are there to have each kind of component once.
 */
export const approved: Readonly<Record<string, Approved>> = {
	hello_world: { languages: ['en_US'], text: 'Hello World' },
	order_ready: { languages: ['en_US', 'pt_PT'], text: 'Hi {{1}}, your order {{2}} is ready!' },
	welcome: {
		languages: ['en_US', 'pt_PT'],
		header: 'text',
		title: 'Welcome, {{1}}',
		text: 'Thank you for joining {{1}}. Reply to this message if you need help.',
	},
	new_collection: {
		languages: ['en_US'],
		header: 'image',
		text: 'Our {{1}} collection is here.',
	},
	how_to_use: { languages: ['en_US'], header: 'video', text: 'This is how it works.' },
	invoice: {
		languages: ['en_US', 'pt_PT'],
		header: 'document',
		text: 'Hi {{1}}, here is your invoice for order {{2}}.',
	},
	store_location: { languages: ['en_US'], header: 'location', text: 'See you at {{1}}!' },
	track_order: {
		languages: ['en_US'],
		text: 'Your order {{1}} is on its way.',
		buttons: [{ kind: 'url', label: 'Track it', value: 'https://example.com/orders/' }],
	},
	appointment_reminder: {
		languages: ['en_US', 'pt_PT'],
		text: 'Hi {{1}}, we expect you on {{2}}.',
		footer: 'Reply to confirm',
		buttons: [
			{ kind: 'quick_reply', label: 'I will be there' },
			{ kind: 'quick_reply', label: 'Another day' },
			{ kind: 'phone_number', label: 'Call us', value: '+351210000000' },
		],
	},
	discount_code: {
		languages: ['en_US'],
		text: 'Here is your code, {{1}}.',
		buttons: [
			{ kind: 'copy_code', label: 'Copy code' },
			{ kind: 'fixed_url', label: 'Open the shop', value: 'https://example.com/shop' },
		],
	},
};

/** How many variables the text has. */
export const variablesIn = ({ text }: Approved): number => new Set(text.match(/\{\{\d+\}\}/g)).size;
