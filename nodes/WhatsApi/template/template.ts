import type { IDataObject } from 'n8n-workflow';
import type { TemplateParams } from './fields';
import { headerParameter } from './header';
import { bodyParameter } from './body';
import { buttonComponent } from './buttons';
import { parametersFromText } from './text';
import { readComponents } from './values';
import { variablesIn } from './variables';
import { requireShown } from '../../shared/fields/field';

/**
 * A template with its variables, in the list of components that Meta has for them. `flattens`: whether to
 * join the lines of their values. Throws ExplainedError for a value that WhatsApp would reject.
 */
export function templateOf(params: TemplateParams, flattens = false): IDataObject {
	const { templateName: name, language, specifyParameters } = params;
	const isJson = specifyParameters === 'json';
	const given = isJson ? requireShown(params.components) : componentsOf(params);
	const components = readComponents(given, isJson ? labelInJson : labelsOf(params), flattens);
	return { name, language, ...(components.length > 0 && { components }) };
}

const labelInJson = ({ type }: IDataObject) => `Components (JSON) → ${String(type)}`;

const labelsOf =
	({ specifyParameters, templateText = '' }: TemplateParams) =>
	({ type }: IDataObject, index: number): string => {
		if (type === 'header') return 'Header Text';
		if (type === 'button') return 'Button Variables → Value';
		return specifyParameters === 'templateText'
			? `Variables → ${variablesIn(templateText)[index] ?? ''}`
			: 'Body Variables → Text';
	};

function componentsOf(params: TemplateParams): IDataObject[] {
	const { bodyParameters, buttonParameters, specifyParameters } = params;
	const header = headerParameter(params);
	const body =
		specifyParameters === 'templateText'
			? parametersFromText(params)
			: (requireShown(bodyParameters).parameter ?? []).map(bodyParameter);
	return [
		...(header ? [{ type: 'header', parameters: [header] }] : []),
		...(body.length > 0 ? [{ type: 'body', parameters: body }] : []),
		...(requireShown(buttonParameters).button ?? []).map(buttonComponent),
	];
}
