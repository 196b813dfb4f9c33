import type { IDataObject, ILoadOptionsFunctions, ResourceMapperFields } from 'n8n-workflow';
import { requireShown } from '../../shared/fields/field';
import { showFor } from '../../shared/fields/show-for';
import type { Params } from '../../shared/fields/field';
import { asText } from '../../shared/values/json';
import { parameterName } from './header';
import { areNumbers, variablesIn } from './variables';

/** The approved text, and a field for each of its variables. */
export const templateTextFields = showFor({ specifyParameters: ['templateText'] }, [
	{
		displayName: 'Template Text',
		name: 'templateText',
		type: 'string',
		typeOptions: { rows: 4 },
		// Pasted into an empty field, a text with {{1}} would become an expression.
		default: 'Hi {1}, your order {2} is ready!',
		required: true,
		description:
			"The text as it was approved, from the WhatsApp Manager of Meta: paste it over the example. Its variables, such as {{1}}, {{first_name}}, or {1}, become fields below. The text itself isn't sent: WhatsApp has it.",
	},
	{
		displayName: 'Variables',
		name: 'templateVariables',
		type: 'resourceMapper',
		default: { mappingMode: 'defineBelow', value: null },
		typeOptions: {
			loadOptionsDependsOn: ['templateText'],
			resourceMapper: {
				resourceMapperMethod: 'templateVariables',
				mode: 'add',
				fieldWords: { singular: 'variable', plural: 'variables' },
				valuesLabel: 'Variables',
				addAllFields: true,
				supportAutoMap: false,
			},
		},
	},
]);

const NO_VARIABLES =
	"There's no variable such as {{1}} in 'Template Text'. If that is shown as an expression, select Fixed and paste the text again.";

/** The fields that n8n's editor shows for the text. */
export async function templateVariables(
	this: Pick<ILoadOptionsFunctions, 'getNodeParameter'>,
): Promise<ResourceMapperFields> {
	const names = variablesIn(asText(this.getNodeParameter('templateText', '')) ?? '');
	const shown = { type: 'string', required: true, display: true, defaultMatch: false } as const;
	return {
		fields: names.map((name) => ({ id: name, displayName: `{{${name}}}`, ...shown })),
		emptyFieldsNotice: NO_VARIABLES,
	};
}

/** A parameter for each variable of the text, whatever else the mapper still holds. */
export function parametersFromText(params: Params<typeof templateTextFields>): IDataObject[] {
	const values = requireShown(params.templateVariables);
	const names = variablesIn(requireShown(params.templateText));
	const isPositional = areNumbers(names);
	return names.map((name) => ({
		type: 'text',
		...parameterName(isPositional ? undefined : name),
		text: values[name] ?? '',
	}));
}
