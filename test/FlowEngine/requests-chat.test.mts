import { testRequests } from './request-rows.mts';

const account = 'wa-d3m0aa';
const CHAT = '351910000000@s.whatsapp.net';

testRequests('chat', [
	{
		name: 'getAll',
		params: { account, returnAll: true, simplify: true },
		request: {
			method: 'POST',
			path: `/chat/findChats/${account}`,
			readOnly: true,
			body: {},
		},
	},
	{
		name: 'sendPresence',
		params: { account, chatId: CHAT, presence: 'recording', seconds: 2.5 },
		request: {
			method: 'POST',
			path: `/chat/sendPresence/${account}`,
			idempotent: true,
			body: { number: CHAT, presence: 'recording', delay: 2500 },
		},
	},
	...(['block', 'unblock'] as const).map((status) => ({
		name: status,
		params: { account, contactId: '351910000000' },
		request: {
			method: 'POST',
			path: `/chat/updateBlockStatus/${account}`,
			idempotent: true,
			body: { number: '351910000000', status },
		},
	})),
]);
