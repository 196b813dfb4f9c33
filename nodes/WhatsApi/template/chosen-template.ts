import type { IDataObject } from 'n8n-workflow';
import { requireShown } from '../../shared/fields/field';
import type { Params } from '../../shared/fields/field';
import { showFor } from '../../shared/fields/show-for';
import { templateOf } from './template';
import { templateFields } from './fields';

/** A template's fields where a message can be a text instead. */
export const chosenTemplateFields = showFor({ messageType: ['template'] }, templateFields);

/** The template that was chosen. */
export const chosenTemplate = (
	params: Params<typeof chosenTemplateFields>,
	flattenLineBreaks?: boolean,
): IDataObject =>
	templateOf(
		{
			...params,
			templateName: requireShown(params.templateName),
			language: requireShown(params.language),
			specifyParameters: requireShown(params.specifyParameters),
		},
		flattenLineBreaks,
	);
