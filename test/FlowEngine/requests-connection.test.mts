import { testRequests } from './request-rows.mts';

const account = 'a name / with more';
const path = 'a%20name%20%2F%20with%20more';

testRequests('connection', [
	{
		name: 'getState',
		params: { account },
		request: { method: 'GET', path: `/instance/connectionState/${path}` },
	},
	{
		name: 'restart',
		params: { account },
		request: { method: 'POST', path: `/instance/restart/${path}`, idempotent: true, body: {} },
	},
	{
		name: 'setPresence',
		params: { account, presence: 'unavailable' },
		request: {
			method: 'POST',
			path: `/instance/setPresence/${path}`,
			idempotent: true,
			body: { presence: 'unavailable' },
		},
	},
	{
		name: 'logout',
		params: { account },
		request: { method: 'DELETE', path: `/instance/logout/${path}` },
	},
]);
