import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import type { listSearch } from './list-search';

/** Makes a method that n8n's editor calls for a dropdown: all that a list search finds, at once. */
export const loadOptions = (search: ReturnType<typeof listSearch>) =>
	async function (this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
		const options: INodePropertyOptions[] = [];
		let token: string | undefined;
		do {
			const { results, paginationToken } = await search.call(this, '', token);
			options.push(...results.map(({ name, value }) => ({ name, value })));
			token = typeof paginationToken === 'string' ? paginationToken : undefined;
		} while (token !== undefined);
		return options;
	};
