/** The choice from a list; `searchListMethod` names a method in list-search.ts. n8n opens a list only in a mode named `list`. */
export const fromList = (
	searchListMethod: string,
	placeholder: string,
	{ hint, searchable = true }: { hint?: string; searchable?: boolean } = {},
) =>
	({
		displayName: 'From List',
		name: 'list',
		type: 'list',
		placeholder,
		...(hint && { hint }),
		typeOptions: { searchListMethod, searchable },
	}) as const;

/** n8n labels every mode named `id` "By ID". */
export const byId = (placeholder: string) =>
	({ displayName: 'By ID', name: 'id', type: 'string', placeholder }) as const;
