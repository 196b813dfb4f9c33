import { operation } from '../../../shared/action/operation';
import { to } from '../../fields';
import { oneText } from '../../formats';
import { messageIds, sendTogether } from './bulk-call';
import { callSize, messagesPerCall } from './bulk-size';
import { optionalFields, sendOptions } from './send-options';
import { templateOf } from './template';
import { templateFields } from './template-fields';
import { shown } from '../../../shared/fields/field';

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
			options: [messageIds, messagesPerCall, ...sendOptions].toSorted((a, b) =>
				a.displayName.localeCompare(b.displayName),
			),
		},
	],
	async *batch(items, api) {
		const { messageIds, messagesPerCall } = items[0]?.params.options ?? {};
		const size = await callSize(items.length, messagesPerCall, api);
		for (let start = 0; start < items.length; start += size) {
			const some = items.slice(start, start + size);
			const sends = some.map(({ params: { to, options, ...content } }) => ({
				to,
				...(content.messageType === 'text'
					? { message: shown(content.message) }
					: {
							template: templateOf({
								...content,
								templateName: shown(content.templateName),
								language: shown(content.language),
								specifyParameters: shown(content.specifyParameters),
							}),
						}),
				...optionalFields(options),
			}));
			const results = await sendTogether(sends, messageIds === true, api);
			for (const [index, { item }] of some.entries()) {
				const result = results[index];
				if (result) yield [item, result];
			}
		}
	},
});
