import type { IDataObject } from 'n8n-workflow';
import type { Request } from './http.mts';

interface Page<T> {
	count: number;
	data: T[];
}

export function dataTables(request: Request) {
	/** Where the owner's data table of this name is. */
	const pathOf = async (name: string): Promise<string> => {
		const { id: project } = await request<{ id: string }>('GET', '/rest/projects/personal');
		const tables = `/rest/projects/${project}/data-tables`;
		const { data: all } = await request<Page<{ id: string; name: string }>>('GET', tables);
		const id = all.find((table) => table.name === name)?.id;
		if (!id) throw new Error(`There is no data table "${name}".`);
		return `${tables}/${id}`;
	};

	return {
		/** What stands in the owner's data table of this name, in the order of its rows. */
		tableRows: async (name: string): Promise<IDataObject[]> =>
			(await request<Page<IDataObject>>('GET', `${await pathOf(name)}/rows`)).data,
		addTableRow: async (name: string, row: IDataObject) =>
			await request('POST', `${await pathOf(name)}/insert`, { data: [row] }),
	};
}
