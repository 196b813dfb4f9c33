/** The message types that users can filter by. */
export const MESSAGE_TYPES = [
	{ name: 'Album', value: 'album', description: 'Only says that several pictures follow' },
	{ name: 'Audio', value: 'audio', description: 'A sound file' },
	{
		name: 'Button or List Choice',
		value: 'choice',
		description: 'Somebody chose from your options',
	},
	{ name: 'Contact', value: 'contact', description: 'One contact card or several' },
	{ name: 'Document', value: 'document' },
	{ name: 'Event', value: 'event', description: 'An appointment in a group' },
	{ name: 'Group Invite', value: 'groupInvite' },
	{ name: 'Image', value: 'image' },
	{ name: 'Live Location', value: 'liveLocation', description: 'Comes again and again' },
	{ name: 'Location', value: 'location' },
	{ name: 'Order', value: 'order', description: 'A cart from your catalog' },
	{ name: 'Poll', value: 'poll', description: 'A new poll, not the votes' },
	{ name: 'Product', value: 'product', description: 'A product from a catalog' },
	{ name: 'Reaction', value: 'reaction', description: 'An emoji on a message, or its removal' },
	{ name: 'Sticker', value: 'sticker' },
	{ name: 'Sticker Pack', value: 'stickerPack' },
	{
		name: 'Template',
		value: 'template',
		description: 'Text with buttons or a list, from a business',
	},
	{ name: 'Text', value: 'text' },
	{ name: 'Unknown', value: 'unknown', description: 'What this node cannot read' },
	{ name: 'Video', value: 'video', description: 'Also a GIF' },
	{ name: 'Video Note', value: 'videoNote', description: 'A round video' },
	{ name: 'Voice Note', value: 'voiceNote', description: 'A recorded voice message' },
] as const;

export type MessageType = (typeof MESSAGE_TYPES)[number]['value'];

/** Types without content of their own, or too frequent. */
const NOISE: readonly MessageType[] = ['album', 'liveLocation', 'stickerPack', 'unknown'];

/** The default of the filter. */
export const USUAL_MESSAGE_TYPES: readonly MessageType[] = MESSAGE_TYPES.map(
	({ value }) => value,
).filter((value) => !NOISE.includes(value));
