const notOurs = 'no node creates or deletes instances; on FlowEngine, its management API does';
const sameSecond = 'of messages of one second, the database gives any first';
const groupObject =
	"the exact keys of group objects are the stand-in's: WhatsApp's library has no code";

/** Where the sandbox answers or tells otherwise than the recordings, and why it should. */
export const listed: Readonly<Record<string, string>> = {
	'send image bin':
		'no size and thumbnail, just once; other recordings of the same picture have both',
	'group.create': groupObject,
	'group.create promote': `${groupObject}, and promotes nobody`,
	'group inviteInfo: known code': groupObject,
	'WhatsApp says rate-overlimit: chat archive': sameSecond,
	'validation: findMessages, a field the table lacks': sameSecond,
	'connection lost, server has not noticed: markUnread': sameSecond,
	'connection lost, server has not noticed: archive': sameSecond,
	'instance create': notOurs,
	'instance create, name taken': notOurs,
	'instance delete': notOurs,
	'instance delete, unknown': notOurs,
};
