import type { INodeProperties } from 'n8n-workflow';
import { toN8nProperty } from '../../shared/fields/to-n8n-property';
import { combineField } from '../../shared/trigger/options/combine';
import { decryptPathField } from '../../shared/trigger/options/decrypt-path';
import { downloadMediaField } from '../../shared/trigger/options/download-media';
import { ignoreOlderField } from '../../shared/trigger/options/ignore-older';
import { chatKinds } from '../../shared/trigger/filters/chat-kinds';
import { chats } from '../../shared/trigger/filters/chats';
import { filtersField } from '../../shared/trigger/filters/filter';
import { groups } from '../../shared/trigger/filters/groups';
import { mentionedOnly } from '../../shared/trigger/filters/mentioned-only';
import { messageTypes } from '../../shared/trigger/filters/message-types';
import { triggerOptions } from '../../shared/trigger/options/options';
import { skipKnownField } from '../../shared/trigger/options/skip-known';
import { otherEventsField } from '../../shared/trigger/options/other-events';
import { ownMessages } from '../../shared/trigger/options/own-messages';
import { EVENTS } from './event-options';
import { authenticationFields } from '../../shared/trigger/authentication/fields';
import {
	assumedRegistrationFields,
	replaceExistingAssumed,
} from '../../shared/trigger/registration/assumed-fields';
import { manualNotices } from '../../shared/trigger/registration/manual-notices';

export const FILTERS = [chatKinds, chats, groups, messageTypes, mentionedOnly];

export const OPTIONS = triggerOptions([
	combineField(
		8,
		'Meanwhile, the gateway waits for a response. Its limit is unknown; most gateways wait 10 seconds',
	),
	decryptPathField,
	downloadMediaField('Files that WhatsApp has encrypted are decrypted.'),
	ignoreOlderField,
	otherEventsField('the gateway'),
	ownMessages("Whether 'Message Received' also includes messages sent from your own number"),
	replaceExistingAssumed('WhatsApp Sessions'),
	skipKnownField,
]);

/** The parameters of the trigger. */
export const triggerFields: INodeProperties[] = [
	...assumedRegistrationFields('WhatsApp Sessions', 'Webhook Token'),
	...manualNotices(
		['hmacHeader', 'secretHeader'],
		"Paste this URL into the session's webhook settings in your gateway's dashboard.",
	),
	...authenticationFields('your gateway'),
	{
		displayName: 'Trigger On',
		name: 'events',
		type: 'multiOptions',
		required: true,
		default: ['message.received'],
		description: 'The events that start the workflow',
		options: EVENTS,
	},
	filtersField(FILTERS),
	toN8nProperty(OPTIONS),
];
