import { testRequests } from './request-rows.mts';

const instance = 'wa-d3m0aa';
const CHAT = '351910000000@s.whatsapp.net';

testRequests('chat', [
	{
		name: 'getAll',
		params: { instance, returnAll: true, simplify: true },
		request: {
			method: 'POST',
			path: `/chat/findChats/${instance}`,
			readOnly: true,
			body: {},
		},
	},
	{
		name: 'sendPresence',
		params: { instance, chatId: CHAT, presence: 'recording', seconds: 2.5 },
		request: {
			method: 'POST',
			path: `/chat/sendPresence/${instance}`,
			idempotent: true,
			body: { number: CHAT, presence: 'recording', delay: 2500 },
		},
	},
	...(['block', 'unblock'] as const).map((status) => ({
		name: status,
		params: { instance, contactId: '351910000000' },
		request: {
			method: 'POST',
			path: `/chat/updateBlockStatus/${instance}`,
			idempotent: true,
			body: { number: '351910000000', status },
		},
	})),
]);
