/** The message types that users can filter by. */
export const MESSAGE_TYPES = [
	{ name: 'Album', value: 'album', description: 'Announces that several images or videos follow' },
	{ name: 'Audio', value: 'audio', description: 'An audio file' },
	{
		name: 'Button or List Choice',
		value: 'choice',
		description: 'Someone chose one of your buttons or list options',
	},
	{ name: 'Contact', value: 'contact', description: 'One or more contact cards' },
	{ name: 'Document', value: 'document' },
	{ name: 'Event', value: 'event', description: 'An event in a group' },
	{ name: 'Group Invite', value: 'groupInvite' },
	{ name: 'Image', value: 'image' },
	{ name: 'Live Location', value: 'liveLocation', description: 'Sends repeated updates' },
	{ name: 'Location', value: 'location' },
	{ name: 'Order', value: 'order', description: 'A cart with products from your catalog' },
	{ name: 'Poll', value: 'poll', description: 'A new poll (votes are a separate event)' },
	{ name: 'Product', value: 'product', description: 'A product from a catalog' },
	{
		name: 'Reaction',
		value: 'reaction',
		description: 'An emoji reaction added to or removed from a message',
	},
	{ name: 'Sticker', value: 'sticker' },
	{ name: 'Sticker Pack', value: 'stickerPack' },
	{
		name: 'Template',
		value: 'template',
		description: 'A business message with buttons or a list',
	},
	{ name: 'Text', value: 'text' },
	{ name: 'Unknown', value: 'unknown', description: "A message type this node doesn't recognize" },
	{ name: 'Video', value: 'video', description: 'Includes GIFs' },
	{ name: 'Video Note', value: 'videoNote', description: 'A round video message' },
	{ name: 'Voice Message', value: 'voiceNote', description: 'Recorded in WhatsApp' },
] as const;

export type MessageType = (typeof MESSAGE_TYPES)[number]['value'];

/** Types without content of their own, or too frequent, or to which nobody expects a reply. */
const NOISE: readonly MessageType[] = [
	'album',
	'liveLocation',
	'reaction',
	'stickerPack',
	'unknown',
];

/** The default of the filter. */
export const USUAL_MESSAGE_TYPES: readonly MessageType[] = MESSAGE_TYPES.map(
	({ value }) => value,
).filter((value) => !NOISE.includes(value));
