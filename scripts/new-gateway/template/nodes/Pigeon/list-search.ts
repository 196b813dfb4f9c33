import { listSearch } from '../shared/action/list-search';
import { path } from '../shared/http/path';
import { pigeon } from './gateway';
import { messages } from './responses';

const LONGEST_QUOTE = 40;

/** What the node's locators offer. Pigeon documents no search. */
export const listSearchMethods = {
	recentMessages: listSearch(pigeon, {
		request: () => ({ method: 'GET', path: path`/messages` }),
		list: messages,
		matches: () => true,
		label: ({ to, text }) => `+${String(to)}: ${String(text).slice(0, LONGEST_QUOTE)}`,
		isOnePage: true,
	}),
};
