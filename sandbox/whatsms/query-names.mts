/**
 * The query parameters of the lists. The docs print what each one does but not its name (Tickets,
 * Ticket messages, Contacts, Campaigns: "Filter by status", "Page", "Results per page"…), so all are
 * assumed.
 */
export interface QueryNames {
	page: string;
	perPage: string;
	search: string;
	status: string;
	contact: string;
}

export const queryNames: QueryNames = {
	page: 'page',
	perPage: 'limit',
	search: 'search',
	status: 'status',
	contact: 'contactId',
};

/** A list's query as it arrives: text, checked against fields.mts. */
export type ListQuery = Readonly<Record<string, string | undefined>>;
