import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { download } from '../../nodes/shared/http/download.ts';
import { executeContext } from '../support/execute-context.mts';

const asked: IncomingMessage[] = [];
let answer: (response: ServerResponse) => void;
const server = createServer((request, response) => {
	asked.push(request);
	answer(response);
});
let baseUrl: string;

beforeAll(async () => {
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
	server.closeAllConnections();
	server.close();
});
beforeEach(() => asked.splice(0));

const fetched = async (more: Parameters<typeof download>[2] = {}) =>
	await download(await executeContext(), `${baseUrl}/a.png`, { baseUrl, ...more });

test('the bytes and their type', async () => {
	answer = (response) => {
		response.writeHead(200, { 'content-type': 'image/png; charset=binary' });
		response.write(Buffer.from([1, 2]));
		response.end(Buffer.from([3]));
	};
	const { bytes, mimeType } = await fetched();
	expect([...bytes]).toEqual([1, 2, 3]);
	expect(mimeType).toBe('image/png');
	expect(Object.keys(asked[0]?.headers ?? {}).toSorted()).not.toContain('apikey');
	expect(asked[0]?.headers.authorization).toBeUndefined();
});

test('no redirect is followed', async () => {
	answer = (response) => response.writeHead(302, { location: `${baseUrl}/b.png` }).end();
	await expect(fetched()).rejects.toMatchObject({
		message: "The file couldn't be downloaded",
		description: expect.stringContaining('HTTP 302') as string,
	});
	expect(asked).toHaveLength(1);
});

test('what is too large, whatever the server says about it', async () => {
	let sent = 0;
	answer = (response) => {
		response.writeHead(200, { 'content-type': 'image/png' });
		const more = () => {
			if (response.destroyed) return;
			sent += 1;
			response.write(Buffer.alloc(256 * 1024), () => setImmediate(more));
		};
		more();
	};
	await expect(fetched({ mostBytes: 1024 * 1024 })).rejects.toMatchObject({
		description: 'It is larger than 1 MB.',
	});
	expect(sent).toBeLessThan(100);
});

test.each([
	['before the answer', () => undefined],
	['amid the file', (response: ServerResponse) => response.writeHead(200).write('a')],
])('a server that stops %s', async (_, stop) => {
	answer = stop;
	const late = sleep(3_000, 'late', { ref: false });
	const first = Promise.race([fetched({ timeoutMs: 300 }), late]);
	await expect(first).rejects.toMatchObject({
		description: expect.stringContaining('took too long') as string,
	});
});

test('a stopped execution', async () => {
	answer = (response) => response.writeHead(200).write('a');
	const stop = new AbortController();
	const running = fetched({ cancelled: stop.signal });
	setTimeout(() => stop.abort(), 100);
	await expect(running).rejects.toMatchObject({ message: 'The execution was stopped' });
});

test.each([
	'http://127.0.0.1:1/a',
	'http://localhost/a',
	'http://localhost./a',
	'http://a.localhost/a',
	'http://2130706433/a',
	'http://0x7f.1/a',
	'http://0/a',
	'http://10.0.0.1/a',
	'http://172.16.0.1/a',
	'http://192.168.1.1/a',
	'http://169.254.169.254/latest/meta-data',
	'http://100.64.0.1/a',
	'http://[::1]/a',
	'http://[::]/a',
	'http://[::ffff:127.0.0.1]/a',
	'http://[fd00::1]/a',
	'http://[fe80::1]/a',
	'http://evolution-api:8080/a',
	'http://printer.local/a',
	'http://0177.0.0.1/a',
	'http://127.1/a',
	'http://10.0.0.1./a',
	'http://[::127.0.0.1]/a',
	'http://[::ffff:a00:1]/a',
	'http://[64:ff9b::10.0.0.1]/a',
	'http://[64:ff9b:1::1]/a',
	'http://[2002:7f00:1::]/a',
	'http://[2001::1]/a',
	'http://[2001:0:4136:e378:8000:63bf:3fff:fdd2]/a',
	'http://[fec0::1]/a',
	'http://[feff::1]/a',
	'http://[ff02::1]/a',
	'http://192.0.0.192/a',
	'http://198.18.0.1/a',
	'http://239.255.255.250/a',
	'http://255.255.255.255/a',
	'http://evolution.whatsapp.svc/a',
	'http://router.lan/a',
	'http://localhost.localdomain/a',
	'http://LOCALHOST.LOCALDOMAIN./a',
	'http://nas.home.arpa/a',
	'http://wiki.corp/a',
])('%s is not opened', async (url) => {
	const httpRequest = jest.fn();
	const terms = { baseUrl: 'https://evolution.example.com' };
	await expect(download({ helpers: { httpRequest } }, url, terms)).rejects.toMatchObject({
		description: expect.stringContaining('private network') as string,
	});
	expect(httpRequest).not.toHaveBeenCalled();
});

test.each(['file:///etc/passwd', 'ftp://example.com/a', 'data:,a', 'a.png', ''])(
	'%j is no web address',
	async (url) => {
		await expect(download(await executeContext(), url)).rejects.toMatchObject({
			description: "The URL isn't valid.",
		});
	},
);

test.each([
	'https://example.com/a',
	'https://[2606:4700::1111]/a',
	'https://[2001:db8::1]/a',
	'https://[2001:4860:4860::8888]/a',
	'https://198.20.0.1/a',
	'https://223.255.255.1/a',
	'https://home.example.com/a',
])('%s is public', async (url) => {
	const httpRequest = jest.fn().mockRejectedValue(new Error('no route'));
	await expect(download({ helpers: { httpRequest } }, url)).rejects.toThrow();
	expect(httpRequest).toHaveBeenCalledTimes(1);
});
