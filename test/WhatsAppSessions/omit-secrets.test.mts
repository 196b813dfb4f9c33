import { omitKeys } from '../../nodes/WhatsAppSessions/responses.ts';

test('a session comes out without its secrets, however deep they are', () => {
	const session = omitKeys({
		id: 's1',
		name: 'Support',
		apiKey: 'k-123456',
		webhookUrl: 'https://n8n.example.com/webhook/a?k=k-123456',
		picture: 'https://pps.whatsapp.net/a.jpg?oh=01_A&oe=65',
		link: 'https://ana:k-123456@example.com/a?access_token=k-123456&page=2',
		settings: { apiKey: 'k-123456', timeZone: 'UTC', webhook: { secret: 'k-123456', on: true } },
		options: [
			{ name: 'api_key', value: 'k-123456' },
			{ name: 'language', value: 'pt' },
		],
		creds: { noiseKey: 'k-123456' },
	});
	expect(JSON.stringify(session)).not.toContain('k-123456');
	expect(session).toMatchObject({
		id: 's1',
		name: 'Support',
		webhookUrl: 'https://n8n.example.com/webhook/a?k=***',
		picture: 'https://pps.whatsapp.net/a.jpg?oh=01_A&oe=65',
		settings: { timeZone: 'UTC', webhook: { on: true } },
		options: [{ name: 'api_key' }, { name: 'language', value: 'pt' }],
	});
});
