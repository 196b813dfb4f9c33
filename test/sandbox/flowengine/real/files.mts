import type { AddressInfo } from 'node:net';
import { createServer, type Server } from 'node:http';
import { PNG } from 'pngjs';

const starting = (start: string, length: number) =>
	Buffer.concat([Buffer.from(start, 'latin1')], length);

const png = PNG.sync.write(new PNG({ width: 160, height: 120 }));
const webp = Buffer.from('RIFF\x1a\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0\x9f\0\0\x77\0\0', 'latin1');

/** The files of the recordings by what is left of them: their size. */
const BY_SIZE: Record<string, Buffer> = {
	1046: png,
	2008: webp,
	7087: starting('GIF89a\xa0\0\x78\0', 7087),
	44: starting('%PDF-1.4', 44),
	16527: starting('ID3', 16527),
	18041: starting('OggS', 18041),
	27420: starting('\0\0\0\x20ftypisom', 27420),
};

/** Puts files where the recordings have `<base64 N bytes>`. */
export const withFiles = <T,>(body: T): T =>
	JSON.parse(
		JSON.stringify(body).replace(/<base64 (\d+) bytes>/g, (_cut, size: string) => {
			const file = BY_SIZE[size];
			if (file === undefined) throw new Error(`There is no file of ${size} bytes`);
			return file.toString('base64');
		}),
	) as T;

const BY_NAME: Record<string, [type: string, file: Buffer | undefined]> = {
	'a.png': ['image/png', png],
	noext: ['image/png', png],
	'a.webp': ['image/webp', webp],
	'a.mp4': ['video/mp4', BY_SIZE[27420]],
	'a.pdf': ['application/pdf', BY_SIZE[44]],
	'a.mp3': ['audio/mpeg', BY_SIZE[16527]],
	html: ['text/html', Buffer.from('<!doctype html>')],
};

/** What stands for files.example: files by their names, and statuses (`/s403.mp4`). */
export async function serveFiles(): Promise<{ origin: string; server: Server }> {
	const server = createServer(({ url = '' }, response) => {
		const name = new URL(url, 'http://files.example').pathname.slice(1);
		const [type, file] = BY_NAME[name] ?? [];
		const status = /^s(\d{3})/.exec(name)?.[1] ?? (file === undefined ? 404 : 200);
		response.writeHead(Number(status), { 'content-type': type ?? 'text/plain' }).end(file);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}

/** How the other hosts failed. */
export const failingHosts = {
	'down.example': new Error('connect ECONNREFUSED 203.0.113.9:443'),
	'no-such-host.invalid': new Error('getaddrinfo ENOTFOUND no-such-host.invalid'),
	'bad-tls.example': new Error('self-signed certificate'),
	'no-tls.example': new Error(
		'write EPROTO 1:error:0A00010B:SSL routines:ssl3_get_record:wrong version number:../deps/openssl/openssl/ssl/record/ssl3_record.c:350:\n',
	),
};
