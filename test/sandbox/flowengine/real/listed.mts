const notOurs = 'no node creates or deletes instances; on FlowEngine, its management API does';
const sameSecond = 'of messages of one second, the database gives any first';
const groupObject =
	"the exact keys of group objects are the stand-in's: WhatsApp's library has no code";
const ofPhone =
	"WhatsApp's library calls what the phone has sent SERVER_ACK; raised by hand, it had no status";
const noFile = 'the stand-in never asked for the file, which a server puts beside the message';

/** Where the sandbox answers or tells otherwise than the recordings, and why it should. */
export const listed: Readonly<Record<string, string>> = {
	'send image bin':
		'no size and thumbnail, just once; other recordings of the same picture have both',
	'send buttons pix': 'the reference in the parameters is made up for each payment',
	'group.create': groupObject,
	'group.create promote': `${groupObject}, and promotes nobody`,
	'group inviteInfo: known code': groupObject,
	'WhatsApp says rate-overlimit: chat archive': sameSecond,
	'validation: findMessages, a field the table lacks': sameSecond,
	'connection lost, server has not noticed: markUnread': sameSecond,
	'connection lost, server has not noticed: archive': sameSecond,
	'own phone → messages.upsert': ofPhone,
	'own phone, in a group → messages.upsert': ofPhone,
	'own phone, image → messages.upsert': ofPhone,
	'send.message image by URL, base64 → send.message': noFile,
	'send.message image by binary, base64 → send.message': noFile,
	'instance create': notOurs,
	'instance create, name taken': notOurs,
	'instance delete': notOurs,
	'instance delete, unknown': notOurs,
};
