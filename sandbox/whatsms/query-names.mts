/**
 * The query parameters of the lists. The docs print what each one does but not its name (Tickets,
 * Ticket messages, Contacts: "Filter by status", "Page", "Results per page"…), so all are assumed.
 */
export const queryNames = {
	page: 'page',
	perPage: 'limit',
	search: 'search',
	status: 'status',
	contact: 'contactId',
} as const;

/** A list's query as it arrives: text, checked against fields.mts. */
export type ListQuery = {
	[Name in (typeof queryNames)[keyof typeof queryNames]]?: string;
};
