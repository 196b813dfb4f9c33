import { operation } from '../../../shared/action/operation';
import { to } from '../../fields';
import { readAccepted, sendRequest } from './one-send';
import { flattenLineBreaks, idempotencyKey, sendOptions } from './send-options';
import { templateOf } from './template';
import { templateFields } from './template-fields';
import { waitForAll, waitOptions } from './wait-until';

export const sendTemplate = operation({
	name: 'Send Template',
	value: 'sendTemplate',
	action: 'Send template message',
	description: 'Send a message that Meta approved beforehand: the way to write to a person first',
	fields: [
		to,
		...templateFields,
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add option',
			default: {},
			options: [idempotencyKey, flattenLineBreaks, ...sendOptions, ...waitOptions],
		},
	],
	orderingKey: ({ to }) => to,
	request: ({ to, options, ...template }) =>
		sendRequest({
			to,
			content: { template: templateOf(template, options.flattenLineBreaks) },
			options,
		}),
	output: (body, { to, options }, headers) => readAccepted({ to, options })(body, headers),
	afterAll: waitForAll,
});
