import type { Question } from '../../../nodes/shared/action/send-and-wait/question.ts';

/** A question, in all but what is given a form without fields. */
export const question = (more: Partial<Question>): Question => ({
	responseType: 'customForm',
	message: 'Which?',
	title: 'Order',
	fields: [],
	buttons: [{ label: 'Send', value: 'submit' }],
	thanks: 'Thanks',
	until: undefined,
	...more,
});
