import { sendAndWait as operation } from '../../../shared/action/send-and-wait/send-and-wait';
import { phoneKey } from '../../../shared/whatsapp/same-phone';
import { to } from '../../fields';
import { LONGEST_TEXT } from '../../formats';
import { chosenTemplate, chosenTemplateFields } from '../../template/chosen-template';
import { linkedTemplate } from '../../template/linked-template';
import { readAccepted, sendRequest } from './one-send';

export const sendAndWait = operation({
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
					description: 'To anyone. A variable of the template has the link.',
				},
				{
					name: 'Text',
					value: 'text',
					description: 'Only to a person who sent you a message in the last 24 hours',
				},
			],
		},
		...chosenTemplateFields,
	],
	longestText: LONGEST_TEXT,
	orderingKey: ({ to }) => phoneKey(to),
	async send({ to, messageType, ...template }, { texts, link }, api) {
		const contents =
			messageType === 'template'
				? [{ template: linkedTemplate(chosenTemplate(template), link) }]
				: texts.map((message) => ({ message }));
		for (const [index, content] of contents.entries()) {
			const one = { to, content, options: {} };
			await api.call(sendRequest(one, index + 1), readAccepted(one));
		}
	},
});
