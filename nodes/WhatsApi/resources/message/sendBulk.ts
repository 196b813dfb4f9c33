import { operation } from '../../../shared/action/operation';
import type { ItemIndex } from '../../../shared/action/operation';
import { to } from '../../fields';
import { oneText } from '../../formats';
import { readDataWith } from '../../responses';
import { bulkRequest, messageIds, resultsOf } from './bulk-call';
import { callSize, messagesPerCall } from './bulk-size';
import { flattenLineBreaks, optionalFields, sendOptions } from './send-options';
import { templateOf } from './template';
import { templateFields } from './template-fields';
import { requireShown } from '../../../shared/fields/field';

/** Shown for what is a template only; the header's own condition comes first. */
const templates = templateFields.map((field) => ({
	...field,
	displayOptions: {
		show: {
			...('displayOptions' in field && field.displayOptions.show),
			messageType: ['template'],
		},
	},
}));

export const sendBulk = operation({
	name: 'Send in Bulk',
	value: 'sendBulk',
	action: 'Send messages in bulk',
	description:
		'Send the messages of all items together: on Pro, up to 1,000 in one request. Each item comes out by itself.',
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
					description: 'Reaches everybody. Meta approved it beforehand.',
				},
				{
					name: 'Text',
					value: 'text',
					description: 'Reaches only people who wrote to you in the last 24 hours',
				},
			],
			description: 'An expression can choose another type for each item',
		},
		{
			displayName: 'Message',
			name: 'message',
			type: 'string',
			typeOptions: { rows: 4 },
			default: '',
			required: true,
			format: oneText,
			displayOptions: { show: { messageType: ['text'] } },
			placeholder: 'e.g. Hello! Your order is on its way.',
		},
		...templates,
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add option',
			default: {},
			options: [
				{ ...flattenLineBreaks, displayOptions: { show: { '/messageType': ['template'] } } },
				messageIds,
				messagesPerCall,
				...sendOptions,
			].toSorted((a, b) => a.displayName.localeCompare(b.displayName)),
		},
	],
	recipientKey: ({ to }) => to,
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
								template: templateOf(
									{
										...content,
										templateName: requireShown(content.templateName),
										language: requireShown(content.language),
										specifyParameters: requireShown(content.specifyParameters),
									},
									options.flattenLineBreaks,
								),
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
