import type { IDataObject } from 'n8n-workflow';
import type { Request } from './http.mts';

interface Page<T> {
	count: number;
	data: T[];
}

export function dataTables(request: Request) {
	/** The owner's data tables, with their paths. */
	const list = async () => {
		const { id: project } = await request<{ id: string }>('GET', '/rest/projects/personal');
		const tables = `/rest/projects/${project}/data-tables`;
		const { data } = await request<Page<{ id: string; name: string }>>('GET', tables);
		return data.map(({ id, name }) => ({ name, path: `${tables}/${id}` }));
	};
	const pathOf = async (name: string): Promise<string> => {
		const path = (await list()).find((table) => table.name === name)?.path;
		if (!path) throw new Error(`There is no data table "${name}".`);
		return path;
	};

	return {
		/** What stands in the owner's data table of this name, in the order of its rows. */
		tableRows: async (name: string): Promise<IDataObject[]> =>
			(await request<Page<IDataObject>>('GET', `${await pathOf(name)}/rows`)).data,
		deleteTables: async () => {
			for (const { path } of await list()) await request('DELETE', path);
		},
		addTableRow: async (name: string, row: IDataObject) =>
			await request('POST', `${await pathOf(name)}/insert`, { data: [row] }),
	};
}
