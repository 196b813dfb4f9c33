import { requireShown } from '../../fields/field';
import { approvalButtons } from './approval-options';
import { readFormFields } from './form-fields';
import type { FormField } from './form-fields';
import { SUBMIT } from './question';
import type { Button, Question } from './question';
import { PAGE_TITLE, SUBMIT_LABEL, THANKS } from './question-fields';
import type { QuestionParams } from './question-fields';
import { endOfWait } from './wait-limit';

/** The question as the user has set it up; throws ExplainedError for a form that can't be shown. */
export function questionOf(params: QuestionParams): Question {
	const { message, responseType, options } = params;
	return {
		responseType,
		message,
		title: options.responseFormTitle ?? PAGE_TITLE,
		fields: fieldsOf(params),
		buttons: buttonsOf(params),
		thanks: options.thankYouText ?? THANKS,
		until: endOfWait(options.limitWaitTime),
	};
}

function fieldsOf({ responseType, formFields, options }: QuestionParams): FormField[] {
	if (responseType === 'approval') return [];
	return responseType === 'customForm'
		? readFormFields(requireShown(formFields))
		: [{ ...FREE_TEXT, label: options.responseFormTitle ?? PAGE_TITLE }];
}

const FREE_TEXT = { type: 'textarea', isRequired: true, placeholder: '', choices: [] } as const;

function buttonsOf({ responseType, approvalOptions, options }: QuestionParams): Button[] {
	if (responseType === 'approval') return approvalButtons(requireShown(approvalOptions));
	return [{ label: options.responseFormButtonLabel ?? SUBMIT_LABEL, value: SUBMIT }];
}
