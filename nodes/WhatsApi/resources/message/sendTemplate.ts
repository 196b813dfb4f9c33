import { parallelRequests } from '../../../shared/fields/parallel-requests';
import { operation } from '../../../shared/action/operation';
import { phoneKey } from '../../../shared/whatsapp/same-phone';
import { optionsOf } from '../../../shared/fields/collections';
import { to } from '../../fields';
import { readAccepted, sendRequest } from './one-send';
import { flattenLineBreaks, idempotencyKey, sendOptions } from './send-options';
import { templateOf } from '../../template/template';
import { templateFields } from '../../template/fields';
import { waitForAll, waitOptions } from './wait-until';

export const sendTemplate = operation({
	name: 'Send Template',
	value: 'sendTemplate',
	action: 'Send template message',
	description: 'Send a template message approved by Meta. Required to message someone first.',
	fields: [
		to,
		...templateFields,
		optionsOf([
			idempotencyKey,
			flattenLineBreaks,
			parallelRequests,
			...sendOptions,
			...waitOptions,
		]),
	],
	orderingKey: ({ to }) => phoneKey(to),
	request: ({ to, options, ...template }) =>
		sendRequest({
			to,
			content: { template: templateOf(template, options.flattenLineBreaks) },
			options,
		}),
	output: (body, { to, options }, headers) => readAccepted({ to, options })(body, headers),
	afterAll: waitForAll,
});
