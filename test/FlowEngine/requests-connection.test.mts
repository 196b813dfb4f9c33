import { testRequests } from './request-rows.mts';

const instance = 'a name / with more';
const path = 'a%20name%20%2F%20with%20more';

testRequests('connection', [
	{
		name: 'getState',
		params: { instance },
		request: { method: 'GET', path: `/instance/connectionState/${path}` },
	},
	{
		name: 'restart',
		params: { instance },
		request: { method: 'POST', path: `/instance/restart/${path}`, idempotent: true, body: {} },
	},
	{
		name: 'setPresence',
		params: { instance, presence: 'unavailable' },
		request: {
			method: 'POST',
			path: `/instance/setPresence/${path}`,
			idempotent: true,
			body: { presence: 'unavailable' },
		},
	},
	{
		name: 'logout',
		params: { instance },
		request: { method: 'DELETE', path: `/instance/logout/${path}` },
	},
]);
