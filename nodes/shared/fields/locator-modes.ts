const FROM_LIST = { displayName: 'From List', name: 'list' } as const;

/** n8n labels every mode named `id` "By ID". */
const BY_ID = { displayName: 'By ID', name: 'id' } as const;

/** The choice from a list; `searchListMethod` names a method in list-search.ts. n8n opens a list only in a mode named `list`. */
export const fromList = (
	searchListMethod: string,
	placeholder: string,
	{ hint, searchable = true }: { hint?: string; searchable?: boolean } = {},
) =>
	({
		...FROM_LIST,
		type: 'list',
		placeholder,
		...(hint && { hint }),
		typeOptions: { searchListMethod, searchable },
	}) as const;

export const byId = (placeholder: string) => ({ ...BY_ID, type: 'string', placeholder }) as const;
