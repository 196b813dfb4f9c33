import { operation } from '../../../shared/action/operation';
import type { ItemIndex } from '../../../shared/action/operation';
import { phoneKey } from '../../../shared/whatsapp/same-phone';
import { to } from '../../fields';
import { oneText } from '../../formats';
import { readDataWith } from '../../responses';
import { bulkRequest, messageIds, resultsOf } from './bulk-call';
import { callSize, messagesPerCall } from './bulk-size';
import { chosenTemplate, chosenTemplateFields } from '../../template/chosen-template';
import { flattenLineBreaks, optionalFields, sendOptions } from './send-options';
import { requireShown } from '../../../shared/fields/field';
import { optionsOf } from '../../../shared/fields/collections';
import { messageField } from '../../../shared/fields/message';

export const sendBulk = operation({
	name: 'Send in Bulk',
	value: 'sendBulk',
	action: 'Send messages in bulk',
	description:
		'Send the messages of all items in as few requests as possible (on Pro, up to 1,000 each). Returns one item each.',
	fields: [
		to,
		{
			displayName: 'Message Type',
			name: 'messageType',
			type: 'options',
			default: 'template',
			options: [
				{
					name: 'Template',
					value: 'template',
					description: 'A template approved by Meta. Can be sent to anyone.',
				},
				{
					name: 'Text',
					value: 'text',
					description: 'A free-form text. Only for people who messaged you in the last 24 hours.',
				},
			],
			description: 'Use an expression to set a different type for each item',
		},
		{
			...messageField,
			format: oneText,
			displayOptions: { show: { messageType: ['text'] } },
			placeholder: 'e.g. Hello! Your order is on its way.',
		},
		...chosenTemplateFields,
		optionsOf([
			{ ...flattenLineBreaks, displayOptions: { show: { '/messageType': ['template'] } } },
			messageIds,
			messagesPerCall,
			...sendOptions,
		]),
	],
	recipientKey: ({ to }) => phoneKey(to),
	batch(items, api) {
		const { messageIds, messagesPerCall } = items[0]?.params.options ?? {};
		const sends = new Map(
			items.map(({ item, params: { to, options, ...content } }) => [
				item,
				{
					to,
					...(content.messageType === 'text'
						? { message: requireShown(content.message) }
						: {
								template: chosenTemplate(content, options.flattenLineBreaks),
							}),
					...optionalFields(options),
				},
			]),
		);
		const sendsOf = (some: readonly ItemIndex[]) => some.flatMap((item) => sends.get(item) ?? []);
		return api.callTogether({
			size: async (left) => await callSize(left, messagesPerCall, api),
			request: (some) => bulkRequest(sendsOf(some)),
			read: readDataWith('batchId'),
			results: async (answer, some) =>
				await resultsOf(sendsOf(some), answer, messageIds === true, api),
		});
	},
});
