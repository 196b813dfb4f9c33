import { NodeOperationError } from 'n8n-workflow';
import type {
	IDataObject,
	ILoadOptionsFunctions,
	INodeListSearchItems,
	INodeListSearchResult,
} from 'n8n-workflow';
import { explain } from '../http/explain';
import type { ExplainedError } from '../http/explained-error';
import type { Gateway } from '../gateway';
import type { HttpRequest } from '../http/request';
import type { Listing } from '../http/paging';
import { isSuccess } from '../http/call-result';
import { onPage } from '../http/paging';
import { connect } from '../http/transport';
import type { Connection } from '../http/transport';

/** What a locator offers in From List. */
export interface Choice {
	/** The list, asked for what the user typed. */
	request(search: string, given: Given): HttpRequest;
	readonly list: Listing;
	/** Whether a record is offered: a gateway may ignore what it was asked for. */
	fits(record: IDataObject, search: string): boolean;
	/** What the user sees of a record. */
	label(record: IDataObject): string;
	/** What the field gets; the record's id if left out. */
	value?(record: IDataObject): string;
	/** Only the first page is offered. */
	readonly isOnePage?: boolean;
}

/** What else the user has entered. */
export interface Given {
	/** A field of the node; '' if it is empty. */
	parameter(name: string): string;
	/** A field of the credential; '' if it is empty. */
	setting(name: string): string;
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
			const connection = await connect(this, gateway);
			const request = choice.request(search, {
				parameter: (name) =>
					String(this.getCurrentNodeParameter(name, { extractValue: true }) ?? ''),
				setting: (name) => connection.setting(name),
			});
			return await offer(connection, gateway, { ...choice, request }, search, paginationToken);
		} catch (error) {
			const { description } = error as Partial<ExplainedError>;
			throw new NodeOperationError(this.getNode(), error as Error, {
				...(description !== undefined && { description }),
			});
		}
	};

interface Asked extends Omit<Choice, 'request'> {
	request: HttpRequest;
}

async function offer(
	connection: Connection,
	gateway: Gateway,
	choice: Asked,
	search: string,
	paginationToken: string | undefined,
): Promise<INodeListSearchResult> {
	let place = placeOf(paginationToken);
	for (let pages = 1; ; pages++) {
		const page = await readPage(connection, gateway, choice, place.page);
		const [first] = page.records;
		// The same page again: the gateway ignores which one it was asked for.
		if (!first || valueOf(choice, first) === place.before) return { results: [] };
		const results = page.records
			.filter((record) => choice.fits(record, search))
			.map((record): INodeListSearchItems => ({
				name: choice.label(record) || valueOf(choice, record),
				value: valueOf(choice, record),
			}));
		if (!page.hasMore || choice.isOnePage) return { results };
		place = { page: place.page + 1, before: valueOf(choice, first) };
		if (results.length > 0 || pages === MOST_EMPTY_PAGES) {
			return { results, paginationToken: JSON.stringify(place) };
		}
	}
}

const valueOf = ({ value }: Asked, record: IDataObject) => value?.(record) ?? String(record.id);

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
	{ request, list: { records, paging } }: Asked,
	page: number,
) {
	const size = Math.min(PAGE_SIZE, paging.largestPage);
	const call = onPage(request, paging.query(page, size));
	connection.check(call);
	const outcome = await connection.send(call);
	const found = isSuccess(outcome) ? records(outcome.body) : undefined;
	if (!found || !isSuccess(outcome)) {
		throw explain(gateway, call, { outcome, isEarlier: false }, connection);
	}
	return { records: found, hasMore: paging.hasMore(outcome.body) ?? found.length >= size };
}
