import type { IDataObject } from 'n8n-workflow';
import type { TemplateParams } from './template-fields';
import { headerParameter } from './template-header';
import { bodyParameter } from './template-body';
import { buttonComponent } from './template-buttons';
import { requireShown } from '../../../shared/fields/field';

/** A template with its variables, in the list of components that Meta has for them. */
export function templateOf(params: TemplateParams): IDataObject {
	const { templateName: name, language, specifyParameters } = params;
	const components =
		specifyParameters === 'json' ? requireShown(params.components) : componentsOf(params);
	return { name, language, ...(components.length > 0 && { components }) };
}

function componentsOf(params: TemplateParams): IDataObject[] {
	const { bodyParameters, buttonParameters } = params;
	const header = headerParameter(params);
	const body = (requireShown(bodyParameters).parameter ?? []).map(bodyParameter);
	return [
		...(header ? [{ type: 'header', parameters: [header] }] : []),
		...(body.length > 0 ? [{ type: 'body', parameters: body }] : []),
		...(requireShown(buttonParameters).button ?? []).map(buttonComponent),
	];
}
