import { NodeOperationError } from 'n8n-workflow';
import type {
	IDataObject,
	ILoadOptionsFunctions,
	INodeListSearchItems,
	INodeListSearchResult,
} from 'n8n-workflow';
import { explain } from './explain';
import type { ExplainedError } from './explained-error';
import type { Gateway } from './gateway';
import type { HttpRequest, Listing } from './operation';
import { isSuccess } from './outcome';
import { connect } from './transport';
import type { Connection } from './transport';

/** What a locator offers in From List. */
export interface Choice {
	/** The list, asked for what the user typed. */
	request(search: string): HttpRequest;
	readonly list: Listing;
	/** Whether a record is offered: a gateway may ignore what it was asked for. */
	fits(record: IDataObject, search: string): boolean;
	/** What the user sees of a record. */
	label(record: IDataObject): string;
	/** Only the first page is offered. */
	readonly isOnePage?: boolean;
}

const PAGE_SIZE = 100;

/** Pages without a record that fits, read before the user is asked to go on. */
const MOST_EMPTY_PAGES = 5;

/** Makes a method that n8n's editor calls for each page of a locator's list. */
export const listSearch = (gateway: Gateway, choice: Choice) =>
	async function (
		this: ILoadOptionsFunctions,
		search = '',
		paginationToken?: string,
	): Promise<INodeListSearchResult> {
		try {
			return await offer(await connect(this, gateway), gateway, choice, search, paginationToken);
		} catch (error) {
			const { description } = error as Partial<ExplainedError>;
			throw new NodeOperationError(this.getNode(), error as Error, {
				...(description !== undefined && { description }),
			});
		}
	};

async function offer(
	connection: Connection,
	gateway: Gateway,
	choice: Choice,
	search: string,
	paginationToken: string | undefined,
): Promise<INodeListSearchResult> {
	let place = placeOf(paginationToken);
	for (let pages = 1; ; pages++) {
		const page = await readPage(connection, gateway, choice, search, place.page);
		const [first] = page.records;
		// The same page again: the gateway ignores which one it was asked for.
		if (!first || String(first.id) === place.before) return { results: [] };
		const results = page.records
			.filter((record) => choice.fits(record, search))
			.map((record): INodeListSearchItems => ({
				name: choice.label(record) || String(record.id),
				value: String(record.id),
			}));
		if (!page.hasMore || choice.isOnePage) return { results };
		place = { page: place.page + 1, before: String(first.id) };
		if (results.length > 0 || pages === MOST_EMPTY_PAGES) {
			return { results, paginationToken: JSON.stringify(place) };
		}
	}
}

interface Place {
	page: number;
	/** The first record of the page before. */
	before: string | undefined;
}

const placeOf = (token: string | undefined): Place =>
	token === undefined ? { page: 1, before: undefined } : (JSON.parse(token) as Place);

async function readPage(
	connection: Connection,
	gateway: Gateway,
	{ request, list: { records, paging } }: Choice,
	search: string,
	page: number,
) {
	const size = Math.min(PAGE_SIZE, paging.largestPage);
	const asked = request(search);
	const call = { ...asked, query: { ...asked.query, ...paging.query(page, size) } };
	const outcome = await connection.send(call);
	const found = isSuccess(outcome) ? records(outcome.body) : undefined;
	if (!found || !isSuccess(outcome)) {
		throw explain(gateway, call, { outcome, isEarlier: false }, connection);
	}
	return { records: found, hasMore: paging.hasMore(outcome.body) ?? found.length >= size };
}
