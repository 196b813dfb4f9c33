import { fileUrl, onlyByUrl } from '../../shared/values/file-url';
import { requireShown } from '../../shared/fields/field';
import type { Params } from '../../shared/fields/field';
import { fileNameOfUrl } from '../../shared/values/file-name';
import { requireShownFormat } from '../../shared/whatsapp/shown-formats';
import { jidOf, readPeople } from '../../shared/whatsapp/people';
import { showFor } from '../../shared/fields/show-for';
import type { Content } from './message-content';
import { omitEmpty } from '../../shared/values/json';

const of = (...statusType: string[]) => ({ show: { statusType } });

/** A WhatsApp status: visible to contacts for 24 hours. */
export const statusFields = showFor({ messageType: ['status'] }, [
	{
		displayName: 'Status Type',
		name: 'statusType',
		type: 'options',
		default: 'text',
		options: [
			{ name: 'Audio', value: 'audio' },
			{ name: 'Image', value: 'image' },
			{ name: 'Text', value: 'text' },
			{ name: 'Video', value: 'video' },
		],
	},
	{
		displayName: 'Text',
		name: 'statusText',
		type: 'string',
		typeOptions: { rows: 4 },
		default: '',
		required: true,
		displayOptions: of('text'),
	},
	{
		displayName: 'Media URL',
		name: 'statusUrl',
		type: 'string',
		default: '',
		required: true,
		format: fileUrl(onlyByUrl('For a status, your server')),
		placeholder: 'e.g. https://example.com/offer.jpg',
		displayOptions: of('audio', 'image', 'video'),
		description:
			"A URL your server can open without logging in. Binary files aren't supported for a status.",
	},
	{
		displayName: 'Caption',
		name: 'statusCaption',
		type: 'string',
		typeOptions: { rows: 2 },
		default: '',
		displayOptions: of('image', 'video'),
	},
	{
		displayName: 'Background Color',
		name: 'backgroundColor',
		type: 'color',
		default: '#128C7E',
		required: true,
		displayOptions: of('text'),
	},
	{
		displayName: 'Font',
		name: 'font',
		type: 'options',
		default: 1,
		options: [
			{ name: 'All Caps (Bebas Neue)', value: 4 },
			{ name: 'Handwriting (Bryndan Write)', value: 3 },
			{ name: 'Bold (Oswald)', value: 5 },
			{ name: 'Script (Norican)', value: 2 },
			{ name: 'Serif', value: 1 },
		],
		displayOptions: of('text'),
	},
	{
		displayName: 'Audience',
		name: 'audience',
		type: 'options',
		default: 'allContacts',
		options: [
			{ name: 'All Contacts', value: 'allContacts' },
			{ name: 'Selected Numbers', value: 'numbers' },
		],
	},
	{
		displayName: 'Phone Numbers',
		name: 'statusNumbers',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. +351 910 000 000, +351 920 000 000',
		displayOptions: { show: { audience: ['numbers'] } },
		description: 'Phone numbers of the people who can see the status, separated by commas',
	},
]);

/**
 * The content of a status; `countryCode` is for numbers without one. Throws ExplainedError for a format
 * that phones don't show.
 */
export function statusContent(
	params: Params<typeof statusFields>,
	countryCode: string | undefined,
): Content {
	const { statusType, statusText, statusUrl, statusCaption, backgroundColor, font } = params;
	const content =
		statusType === 'text'
			? { content: requireShown(statusText), backgroundColor, font }
			: { content: requireShown(statusUrl), ...omitEmpty({ caption: statusCaption }) };
	if (statusType && statusUrl) {
		requireShownFormat(statusType, { name: fileNameOfUrl(statusUrl), canBeDocument: false });
	}
	const allContacts = params.audience === 'allContacts';
	return {
		call: 'sendStatus',
		body: {
			type: statusType,
			...content,
			allContacts,
			...(!allContacts && {
				statusJidList: audienceOf(requireShown(params.statusNumbers), countryCode),
			}),
		},
	};
}

const audienceOf = (numbers: string, countryCode?: string): string[] =>
	readPeople(numbers, 'Phone Numbers', countryCode).map(jidOf);
