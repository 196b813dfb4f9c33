import { NodeOperationError } from 'n8n-workflow';
import type { IDataObject, ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { call } from '../http/call';
import type { ExplainedError } from '../http/explained-error';
import type { Gateway } from '../gateway';
import type { HttpRequest } from '../http/request';
import type { Listing } from '../http/paging';
import { requestPage } from '../http/paging';
import { connect } from '../http/transport';
import { asText, isObject } from '../values/json';
import type { Connection } from '../http/transport';

/** The choices of a locator's From List. */
export interface ListSource {
	/** The request for the list, filtered by what the user typed. */
	request(search: string, given: EditorValues): HttpRequest;
	readonly list: Listing;
	/** Whether a record matches: a gateway may ignore the filter. */
	matches(record: IDataObject, search: string): boolean;
	/** A record's label. */
	label(record: IDataObject): string;
	/** A record's value; by default its id. */
	value?(record: IDataObject): string;
	/** Only the first page is offered. */
	readonly isOnePage?: boolean;
	/** Reads more of the records of a page, where the list does not show what is offered. */
	complete?(records: IDataObject[], ask: Ask): Promise<IDataObject[]>;
}

/** Makes a request; throws ExplainedError unless `read` finds a record in the response. */
type Ask = (
	request: HttpRequest,
	read: (body: unknown) => IDataObject | undefined,
) => Promise<IDataObject>;

/** The user's other entries. */
export interface EditorValues {
	/** A field of the node; '' if it is empty. */
	parameter(name: string): string;
	/** A field of the credential; '' if it is empty. */
	credentialField(name: string): string;
}

const PAGE_SIZE = 100;

/** Pages without a match to read before the user has to ask for more. */
const MOST_EMPTY_PAGES = 5;

/** Makes a method that n8n's editor calls for each page of a locator's list: one source after the other. */
export const listSearch = (gateway: Gateway, ...sources: readonly ListSource[]) =>
	async function (
		this: ILoadOptionsFunctions,
		search = '',
		paginationToken?: string,
	): Promise<INodeListSearchResult> {
		try {
			const connection = await connect(this, gateway);
			const values: EditorValues = {
				parameter: (name) => {
					// Not by `extractValue`, which throws for a field that is hidden.
					const given: unknown = this.getCurrentNodeParameter(name);
					return asText(isObject(given) ? given.value : given) ?? '';
				},
				credentialField: (name) => connection.credentialField(name),
			};
			const lists = sources.map((source) => ({
				...source,
				request: source.request(search, values),
			}));
			return await readMatches(connection, lists, search, paginationToken);
		} catch (error) {
			const { description } = error as Partial<ExplainedError>;
			throw new NodeOperationError(this.getNode(), error as Error, {
				...(description !== undefined && { description }),
			});
		}
	};

interface ListRequest extends Omit<ListSource, 'request'> {
	request: HttpRequest;
}

interface PageToken {
	/** The index of the source. */
	readonly source: number;
	readonly page: number;
	/** The previous page's first record. */
	readonly firstOfLastPage?: string;
}

async function readMatches(
	connection: Connection,
	lists: readonly ListRequest[],
	search: string,
	paginationToken: string | undefined,
): Promise<INodeListSearchResult> {
	let token = readPageToken(paginationToken);
	const found = new Map<string, string>();
	const results = () => [...found].map(([value, label]) => ({ name: label || value, value }));
	for (let pages = 1; ; pages++) {
		const list = lists[token.source];
		if (!list) return { results: results() };
		const page = await readPage(connection, list, token.page);
		const [first] = page.records;
		// The same page again: the gateway ignores the page number.
		const isOver = !first || valueOf(list, first) === token.firstOfLastPage;
		const matches = isOver ? [] : page.records.filter((record) => list.matches(record, search));
		for (const record of matches) found.set(valueOf(list, record), list.label(record));
		if (isOver || !page.hasMore || list.isOnePage) {
			token = { source: token.source + 1, page: 1 };
			continue;
		}
		token = { ...token, page: token.page + 1, firstOfLastPage: valueOf(list, first) };
		if (found.size > 0 || pages >= MOST_EMPTY_PAGES) {
			return { results: results(), paginationToken: JSON.stringify(token) };
		}
	}
}

const valueOf = ({ value }: ListRequest, record: IDataObject) =>
	value?.(record) ?? String(record.id);

const readPageToken = (token: string | undefined): PageToken =>
	token === undefined ? { source: 0, page: 1 } : (JSON.parse(token) as PageToken);

async function readPage(
	connection: Connection,
	{ request, list: { records, paging }, complete }: ListRequest,
	number: number,
) {
	const size = Math.min(PAGE_SIZE, paging.largestPage);
	const pageRequest = requestPage(request, paging.query(number, size));
	const page = await call(connection, pageRequest, ({ body }) => {
		const found = records(body);
		return found && { records: found, hasMore: paging.hasMore(body) ?? found.length >= size };
	});
	const ask: Ask = async (more, read) => await call(connection, more, ({ body }) => read(body));
	return complete ? { ...page, records: await complete(page.records, ask) } : page;
}
