import type { IDataObject } from 'n8n-workflow';
import { fileUrl, onlyByUrl } from '../../shared/values/file-url';
import { requireShown } from '../../shared/fields/field';
import type { Params } from '../../shared/fields/field';
import { latitude, longitude } from '../../shared/fields/location';
import { showFor } from '../../shared/fields/show-for';

export const FILE_ADVICE = onlyByUrl('WhatsAPI');

const of = (...headerType: string[]) => ({ show: { headerType } });

/** The one variable that a template can have above its text. */
export const headerFields = showFor({ specifyParameters: ['fields', 'templateText'] }, [
	{
		displayName: 'Header',
		name: 'headerType',
		type: 'options',
		default: 'none',
		options: [
			{ name: 'Document', value: 'document' },
			{ name: 'Image', value: 'image' },
			{ name: 'Location', value: 'location' },
			{ name: 'None', value: 'none', description: 'No header, or a header without variables' },
			{ name: 'Text', value: 'text' },
			{ name: 'Video', value: 'video' },
		],
		description: "The type of the template's header",
	},
	{
		displayName: 'Header Text',
		name: 'headerText',
		type: 'string',
		default: '',
		required: true,
		displayOptions: of('text'),
		placeholder: 'e.g. Nathan',
		description: 'Value of the header variable',
	},
	{
		displayName: 'Header Variable Name',
		name: 'headerName',
		type: 'string',
		default: '',
		displayOptions: of('text'),
		placeholder: 'e.g. first_name',
		description:
			'Only needed if the template uses named variables (such as {{first_name}}) instead of numbered ones',
	},
	{
		displayName: 'Header Media URL',
		name: 'headerMediaUrl',
		type: 'string',
		default: '',
		required: true,
		format: fileUrl(FILE_ADVICE),
		displayOptions: of('document', 'image', 'video'),
		placeholder: 'e.g. https://example.com/invoice.pdf',
		description: 'Public URL of the file',
	},
	{
		displayName: 'File Name',
		name: 'headerFilename',
		type: 'string',
		default: '',
		displayOptions: of('document'),
		placeholder: 'e.g. invoice.pdf',
		description: 'The file name the recipient sees',
	},
	{ ...latitude, displayOptions: of('location') },
	{ ...longitude, displayOptions: of('location') },
	{
		displayName: 'Location Name',
		name: 'locationName',
		type: 'string',
		default: '',
		required: true,
		displayOptions: of('location'),
		placeholder: 'e.g. n8n office',
	},
	{
		displayName: 'Address',
		name: 'locationAddress',
		type: 'string',
		default: '',
		required: true,
		displayOptions: of('location'),
		placeholder: 'e.g. 123 Main St, New York',
	},
]);

/** The parameter of a header: Meta's Cloud API reference, Messages, "Parameter object". */
export function headerParameter(params: Params<typeof headerFields>): IDataObject | undefined {
	const { headerType: type, headerName, headerFilename } = params;
	switch (type) {
		case 'text':
			return { type, ...parameterName(headerName), text: requireShown(params.headerText) };
		case 'image':
		case 'video':
			return { type, [type]: { link: requireShown(params.headerMediaUrl) } };
		case 'document': {
			const filename = headerFilename ? { filename: headerFilename } : {};
			return { type, document: { link: requireShown(params.headerMediaUrl), ...filename } };
		}
		case 'location': {
			const { latitude, longitude, locationName: name, locationAddress: address } = params;
			const place = {
				latitude: String(requireShown(latitude)),
				longitude: String(requireShown(longitude)),
			};
			return { type, location: { ...place, name, address } };
		}
		default:
			return undefined;
	}
}

/** Meta's Cloud API, "Template parameter formats": variables with names instead of numbers. */
export const parameterName = (name: string | undefined): IDataObject =>
	name ? { parameter_name: name } : {};
