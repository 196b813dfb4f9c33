/** The events a webhook can choose, as /webhook/set wants them. */
export const subscribable = [
	'APPLICATION_STARTUP',
	'QRCODE_UPDATED',
	'MESSAGES_SET',
	'MESSAGES_UPSERT',
	'MESSAGES_EDITED',
	'MESSAGES_UPDATE',
	'MESSAGES_DELETE',
	'SEND_MESSAGE',
	'SEND_MESSAGE_UPDATE',
	'CONTACTS_SET',
	'CONTACTS_UPSERT',
	'CONTACTS_UPDATE',
	'PRESENCE_UPDATE',
	'CHATS_SET',
	'CHATS_UPSERT',
	'CHATS_UPDATE',
	'CHATS_DELETE',
	'GROUPS_UPSERT',
	// never comes: what happens is called groups.update
	'GROUP_UPDATE',
	'GROUP_PARTICIPANTS_UPDATE',
	'CONNECTION_UPDATE',
	'LABELS_EDIT',
	'LABELS_ASSOCIATION',
	'CALL',
	'TYPEBOT_START',
	'TYPEBOT_CHANGE_STATUS',
	'REMOVE_INSTANCE',
	'LOGOUT_INSTANCE',
	'INSTANCE_CREATE',
	'INSTANCE_DELETE',
	'STATUS_INSTANCE',
] as const;

/** The events as deliveries name them. */
export const eventNames = [
	'messages.upsert',
	'messages.edited',
	'messages.update',
	'messages.delete',
	'send.message',
	'send.message.update',
	'contacts.upsert',
	'contacts.update',
	'presence.update',
	'chats.upsert',
	'chats.update',
	'chats.delete',
	'groups.upsert',
	'groups.update',
	'group-participants.update',
	'connection.update',
	'qrcode.updated',
	'call',
	'logout.instance',
	'status.instance',
	'messages.set',
	'contacts.set',
	'chats.set',
	'labels.edit',
	'labels.association',
	'application.startup',
	'typebot.start',
	'typebot.change-status',
	'remove.instance',
	'instance.create',
	'instance.delete',
] as const;
export type EventName = (typeof eventNames)[number];

/** `group-participants.update` is chosen as GROUP_PARTICIPANTS_UPDATE. */
export const subscribedAs = (event: EventName) => event.replace(/[.-]/g, '_').toUpperCase();

/** What byEvents puts behind the URL: `messages-upsert`. */
export const pathOf = (event: EventName) => event.replace(/[._]/g, '-');

/** FlowEngine listens to these on its servers, and has no others to forward. */
export const forwarded: readonly EventName[] = [
	'messages.upsert',
	'connection.update',
	'qrcode.updated',
];
