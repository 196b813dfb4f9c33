import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { post } from './post.mts';
import type { Probed } from './probed.mts';

const odd = Buffer.from('{ "text" :\t"Olá ☕ \\u00e9",\r\n"n":1.0e0 }\n');
const limit = 16 * 1024 * 1024;
const json = { 'content-type': 'application/json' };
const hash = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

export function bodies(n8n: () => Probed): void {
	describe('of the body of a delivery', () => {
		let url: string;
		let id: string;
		const deliveries = () =>
			n8n()
				.calls(id)
				.filter(({ call }) => call === 'webhook');

		beforeAll(async () => {
			const workflow = await n8n().create();
			await n8n().publish(workflow);
			({ id } = workflow);
			url = `${n8n().url(workflow)}?do=nothing`;
		});

		test.each([
			['JSON', 'application/json; charset=utf-8', { text: 'Olá ☕ é', n: 1 }],
			['text', 'text/plain', odd.toString()],
			['an unknown type', 'application/octet-stream', undefined],
			['no type', undefined, undefined],
		])('it gives webhook() the exact bytes: %s', async (_, type, parsed) => {
			const headers: Record<string, string> = type ? { 'content-type': type } : {};
			expect(await post(url, odd, headers)).toMatchObject({ status: 200 });
			const { rawBody, body } = deliveries().at(-1) ?? {};
			expect({ rawBody, body }).toEqual({ rawBody: hash(odd), body: parsed });
		});

		test('it gives webhook() the bytes from before they were compressed', async () => {
			const headers = { ...json, 'content-encoding': 'gzip' };
			expect(await post(url, gzipSync(odd), headers)).toMatchObject({ status: 200 });
			expect(deliveries().at(-1)).toMatchObject({ rawBody: hash(odd) });
		});

		test('it gives webhook() no bytes of a multipart body', async () => {
			const form = new FormData();
			form.set('text', 'one');
			expect(await post(url, form)).toMatchObject({ status: 200 });
			const { rawBody, body } = deliveries().at(-1) ?? {};
			expect(body).toEqual({ data: { text: 'one' }, files: {} });
			expect(rawBody).toBeUndefined();
		});

		test('it gives webhook() 16 MiB', async () => {
			const most = Buffer.alloc(limit, ' ');
			expect(await post(url, most)).toMatchObject({ status: 200 });
			expect(deliveries().at(-1)).toMatchObject({ rawBody: hash(most) });
		});

		test.each([
			['is longer than 16 MiB', Buffer.alloc(limit + 1, ' '), {}, 500],
			['is no gzip', odd, { 'content-encoding': 'gzip' }, 500],
			['is no JSON', Buffer.from('{'), {}, 422],
		])('it does not ask webhook() when it %s', async (_, body, headers, status) => {
			const before = deliveries().length;
			expect(await post(url, body, { ...json, ...headers })).toMatchObject({ status });
			expect(deliveries().length).toBe(before);
		});
	});
}
