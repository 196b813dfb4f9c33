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

/** A template as it was approved. */
export interface Approved {
	languages: readonly string[];
	header?: 'text' | 'image' | 'video' | 'document' | 'location';
	/** How many variables the text has. */
	body: number;
	/** The variable of a `url` is its end. */
	buttons?: readonly ('url' | 'fixed_url' | 'quick_reply' | 'copy_code' | 'phone_number')[];
}

/**
 * The templates of the sandbox's Meta account. hello_world and order_ready stand in the docs (Send a
 * template message); the others are there to have each kind of component once.
 */
export const approved: Readonly<Record<string, Approved>> = {
	hello_world: { languages: ['en_US'], body: 0 },
	/** "Hi {{1}}, your order {{2}} is ready!" */
	order_ready: { languages: ['en_US', 'pt_PT'], body: 2 },
	welcome: { languages: ['en_US', 'pt_PT'], header: 'text', body: 1 },
	new_collection: { languages: ['en_US'], header: 'image', body: 1 },
	how_to_use: { languages: ['en_US'], header: 'video', body: 0 },
	invoice: { languages: ['en_US', 'pt_PT'], header: 'document', body: 2 },
	store_location: { languages: ['en_US'], header: 'location', body: 1 },
	track_order: { languages: ['en_US'], body: 1, buttons: ['url'] },
	appointment_reminder: {
		languages: ['en_US', 'pt_PT'],
		body: 2,
		buttons: ['quick_reply', 'quick_reply', 'phone_number'],
	},
	discount_code: { languages: ['en_US'], body: 1, buttons: ['copy_code', 'fixed_url'] },
};
