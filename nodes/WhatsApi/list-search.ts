import type { IDataObject } from 'n8n-workflow';
import { listSearch } from '../shared/action/list-search';
import type { HttpRequest } from '../shared/http/request';
import { path } from '../shared/http/path';
import { messages } from './responses';
import { whatsApi } from './gateway';

const LONGEST_QUOTE = 40;

/** The search methods of the node's resource locators. The docs describe no search for messages. */
export const listSearchMethods = {
	recentMessages: listSearch(whatsApi, {
		request: () => MESSAGES,
		list: messages,
		matches: () => true,
		label: messageLabel,
		isOnePage: true,
	}),
	failedMessages: listSearch(whatsApi, {
		request: () => ({ ...MESSAGES, query: { status: 'failed' } }),
		list: messages,
		matches: ({ status }) => status === 'failed',
		label: messageLabel,
		isOnePage: true,
	}),
};

const MESSAGES: HttpRequest = { method: 'GET', path: path`/messages` };

function messageLabel({ to, body, status, errorMessage }: IDataObject): string {
	const quote = String(errorMessage ?? body ?? '').slice(0, LONGEST_QUOTE);
	return [`+${String(to)} (${String(status)})`, quote].filter(Boolean).join(': ');
}
