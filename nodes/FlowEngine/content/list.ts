import { requireShown } from '../../shared/fields/field';
import type { Field, Params } from '../../shared/fields/field';
import { showFor } from '../../shared/fields/show-for';
import { rowsOf } from '../../shared/fields/collections';
import { nameField } from '../../shared/fields/record-fields';
import { idsOf } from './ids-of';
import type { Content } from './message-content';
import { omitEmpty } from '../../shared/values/json';

const rows = {
	displayName: 'Rows',
	name: 'rows',
	...rowsOf({
		displayName: 'Row',
		name: 'row',
		values: [
			{ displayName: 'Description', name: 'description', type: 'string', default: '' },
			{
				displayName: 'ID',
				name: 'rowId',
				type: 'string',
				default: '',
				description: 'Returned by the trigger when this row is chosen. Defaults to the title.',
			},
			{ displayName: 'Title', name: 'title', type: 'string', default: '', required: true },
		],
	}),
	placeholder: 'Add row',
	required: true,
} as const satisfies Field;

export const listFields = showFor({ messageType: ['list'] }, [
	{
		displayName: 'Title',
		name: 'listTitle',
		type: 'string',
		default: '',
		required: true,
	},
	{
		displayName: 'Text',
		name: 'listText',
		type: 'string',
		typeOptions: { rows: 2 },
		default: '',
	},
	{
		displayName: 'Button Text',
		name: 'buttonText',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. Choose a day',
		description: 'Label of the button that opens the list',
	},
	{
		displayName: 'Sections',
		name: 'sections',
		...rowsOf({
			displayName: 'Section',
			name: 'section',
			values: [rows, { ...nameField, displayName: 'Section Title', name: 'title' }],
		}),
		placeholder: 'Add section',
		required: true,
	},
	{ displayName: 'Footer', name: 'listFooter', type: 'string', default: '' },
]);

/** Evolution requires a footer, which may be empty, but rejects rows with an empty description. */
export function listContent(params: Params<typeof listFields>): Content {
	const { listTitle, listText, buttonText, listFooter } = params;
	const sections = requireShown(params.sections).section ?? [];
	const rows = sections.flatMap((section) => section.rows.row ?? []);
	const ids = new Map(
		idsOf(rows.map(({ rowId, title }) => ({ id: rowId, title }))).map((id, i) => [rows[i], id]),
	);
	return {
		call: 'sendList',
		body: {
			title: listTitle,
			description: listText,
			buttonText,
			footerText: requireShown(listFooter),
			sections: sections.map(({ title, rows }) => ({
				title,
				rows: (rows.row ?? []).map((row) => ({ ...omitEmpty(row), rowId: ids.get(row) })),
			})),
		},
	};
}
