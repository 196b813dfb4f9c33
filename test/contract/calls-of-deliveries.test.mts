import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { createHmac } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import axios from 'axios';
import manifest from '../../package.json' with { type: 'json' };
import { CredentialsHelper } from '../support/credentials-helper.mts';
import { serveWebhook } from '../support/webhook-server.mts';

const SECRET = 'what deliveries are proved with';

const closing: Array<() => unknown> = [];
afterEach(async () => {
	jest.restoreAllMocks();
	await Promise.all(closing.splice(0).map(async (close) => await close()));
});

/** A gateway that answers each call after some time, and counts them. */
async function startGateway(delayMs: number, answer: (call: IncomingMessage) => object) {
	const seen = { calls: 0, atATime: 0, most: 0 };
	const server = createServer((call, response) => {
		seen.calls++;
		seen.most = Math.max(seen.most, ++seen.atATime);
		call.resume();
		setTimeout(() => {
			seen.atATime--;
			response.setHeader('content-type', 'application/json');
			response.end(JSON.stringify(answer(call)));
		}, delayMs);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	closing.push(() => {
		server.closeAllConnections();
		server.close();
	});
	return { seen, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

async function serveTrigger(name: string, parameters: object, credential: string, fields: object) {
	const server = await serveWebhook({
		type: `${manifest.name}.${name}`,
		parameters: { ...parameters },
		credentials: { [credential]: { apiKey: 'a key of its own', ...fields } },
	});
	closing.push(server.stop);
	return server;
}

test('the files of a long delivery are asked for a few at a time, over one connection', async () => {
	const base64 = Buffer.from('a picture').toString('base64');
	const { seen, url } = await startGateway(5, () => ({ base64, mimetype: 'image/png' }));
	const server = await serveTrigger(
		'flowEngineTrigger',
		{ events: ['messages.set'], options: { downloadMedia: true, lookUpQuestions: 'never' } },
		'flowEngineApi',
		{ baseUrl: url, numberId: 'number', webhookToken: SECRET },
	);
	const readings = jest.spyOn(CredentialsHelper.prototype, 'getDecrypted');
	const data = Array.from({ length: 100 }, (_, index) => ({
		key: { remoteJid: '351910000000@s.whatsapp.net', fromMe: false, id: `image ${index}` },
		message: { imageMessage: { mimetype: 'image/png', caption: `${index}` } },
		messageTimestamp: '1772449200',
	}));
	await axios.post(`${server.url}?token=${encodeURIComponent(SECRET)}`, {
		event: 'messages.set',
		instance: 'number',
		data,
	});
	const [items = []] = server.executions;
	expect(items.map(({ json }) => json.text)).toEqual(data.map((_, index) => `${index}`));
	expect(items.filter(({ binary }) => binary?.data?.data === base64)).toHaveLength(100);
	expect(seen).toEqual({ calls: 100, atATime: 0, most: 4 });
	// One to prove the delivery, and one for the connection.
	expect(readings.mock.calls).toHaveLength(2);
});

test('look-ups count for the limit of the gateway; beyond it, a message starts the workflow in time', async () => {
	const { seen, url } = await startGateway(0, () => ({
		ticket: { id: 'ticket', user: { id: 'an agent' } },
	}));
	const server = await serveTrigger(
		'whatSmsTrigger',
		{ events: ['message.received'], options: { skipHandled: true, lookUpQuestions: 'never' } },
		'whatSmsApi',
		{ baseUrl: url, webhookSecret: SECRET },
	);
	const deliver = async (id: string) => {
		const body = JSON.stringify({
			event: 'message.received',
			data: { message: { id, body: id, fromMe: false }, ticket: { id: 'ticket' } },
		});
		const signature = createHmac('sha256', SECRET).update(body).digest('hex');
		const headers = {
			'content-type': 'application/json',
			'x-whatsms-signature': `sha256=${signature}`,
		};
		await axios.post(server.url, body, { headers });
	};
	for (let batch = 0; batch < 30; batch++) {
		await Promise.all(Array.from({ length: 10 }, async (_, index) => deliver(`${batch} ${index}`)));
	}
	expect(seen.calls).toBe(300);
	expect(server.executions).toEqual([]);
	const since = Date.now();
	await deliver('one more');
	expect(server.executions.flat().map(({ json }) => json.text)).toEqual(['one more']);
	expect(Date.now() - since).toBeLessThan(4_500);
	expect(seen.calls).toBe(300);
});
