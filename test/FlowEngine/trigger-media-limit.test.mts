import { createServer } from 'node:http';
import type { ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createGzip } from 'node:zlib';
import axios from 'axios';
import { readEventFile } from '../../nodes/shared/trigger/event-file.ts';
import type { DeliveryContext } from '../../nodes/shared/trigger/delivery-context.ts';
import manifest from '../../package.json' with { type: 'json' };
import { startTrigger } from '../support/live-trigger.mts';
import type { LiveTrigger } from '../support/live-trigger.mts';
import { ANA } from './trigger.mts';

const MB = 1024 * 1024;
const TOO_LARGE = "The file wasn't downloaded. It is larger than 50 MB.";

/** Answers every request for a file, and counts what it could send of it. */
let answer: (response: ServerResponse) => void;
let sent = 0;
const server = createServer((request, response) => {
	request.resume().on('end', () => answer(response));
});
let trigger: LiveTrigger;

beforeAll(async () => {
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	trigger = await startTrigger({
		type: `${manifest.name}.flowEngineTrigger`,
		parameters: { registration: 'manual', options: { downloadMedia: true } },
		credentials: {
			flowEngineApi: { apiKey: 'key', baseUrl: `http://127.0.0.1:${port}`, webhookToken: 'token' },
		},
	});
});
beforeEach(() => void (sent = 0));
afterAll(async () => {
	await trigger.stop();
	server.closeAllConnections();
	server.close();
});

/** Writes this many MB of base64 into a JSON response, as fast as it is read. */
function sendFile(response: ServerResponse, megabytes: number, out: NodeJS.WritableStream) {
	const chunk = Buffer.alloc(MB, 'A');
	let written = 0;
	const more = () => {
		if (response.destroyed) return;
		if (written >= megabytes * MB) return void out.end('"}');
		sent = written += MB;
		out.write(chunk, () => setImmediate(more));
	};
	out.write('{"mimetype":"image/png","fileName":"a.png","base64":"', more);
}

let messages = 0;

/** Receives a picture that says that it is one byte long. */
async function receive() {
	const key = { remoteJid: `${ANA}@s.whatsapp.net`, fromMe: false, id: `M${++messages}` };
	const message = { imageMessage: { caption: 'look', mimetype: 'image/png', fileLength: 1 } };
	const payload = { event: 'messages.upsert', instance: 'wa', data: { key, message } };
	const { status } = await axios.post(trigger.url, payload, { params: { token: 'token' } });
	expect(status).toBe(200);
	return trigger.executions.at(-1)?.[0];
}

const JSON_TYPE = { 'content-type': 'application/json' };

test('a file that is larger than the sender declares is given up after 50 MB', async () => {
	answer = (response) => sendFile(response.writeHead(200, JSON_TYPE), 400, response);
	const item = await receive();
	expect(item?.json).toMatchObject({ text: 'look', mediaError: TOO_LARGE });
	expect(item).not.toHaveProperty('binary');
	expect(sent).toBeLessThan(90 * MB);
});

test('the bytes count as they are once they are decompressed', async () => {
	answer = (response) => {
		const gzip = createGzip();
		gzip.pipe(response.writeHead(200, { ...JSON_TYPE, 'content-encoding': 'gzip' }));
		sendFile(response, 400, gzip);
	};
	expect((await receive())?.json).toMatchObject({ text: 'look', mediaError: TOO_LARGE });
});

test('a file of 4 MB comes whole', async () => {
	answer = (response) => sendFile(response.writeHead(200, JSON_TYPE), 4, response);
	const item = await receive();
	expect(item?.json).not.toHaveProperty('mediaError');
	expect(Buffer.from(item?.binary?.data?.data ?? '', 'base64')).toHaveLength(3 * MB);
});

test('a file that came along counts, too, where n8n accepts such deliveries', async () => {
	const attachment = { base64: 'A'.repeat(70 * MB) };
	const delivery = { trigger: {} } as DeliveryContext;
	const found = readEventFile(delivery, { event: 'e', id: 'i', attachment }, Infinity);
	await expect(found).rejects.toMatchObject({ description: 'It is larger than 50 MB.' });
});
