import { listFields } from '../../../shared/fields/list-fields';
import { operation } from '../../../shared/action/operation';
import { path } from '../../../shared/http/path';
import { listOf } from '../../responses';
import { SEARCH } from '../../undocumented';
import { hasWords } from './has-words';
import { filtersOf } from '../../../shared/fields/collections';

export const getAll = operation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many contacts',
	description: 'Retrieve a list of contacts, optionally filtered by a search term',
	fields: [
		...listFields,
		filtersOf([
			{
				displayName: 'Search',
				name: 'search',
				type: 'string',
				default: '',
				placeholder: 'e.g. smith',
				description: 'Only return contacts whose name, number, or email contains this text',
			},
		]),
	],
	request: ({ filters: { search } }) => ({
		method: 'GET',
		path: path`/contacts`,
		query: { ...(search && { [SEARCH]: search }) },
	}),
	list: listOf('contacts'),
	filter: ({ filters: { search } }) =>
		search ? (contact) => hasWords(contact, search) : undefined,
});
