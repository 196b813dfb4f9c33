import axios, { type AxiosError } from 'axios';
import type { Fault } from '../../sandbox/fault.mts';
import { clientOf, started, stopAll } from './client.mts';

afterEach(stopAll);

const joao = { name: 'João', number: '351910000000' };

/** Sends one call into the fault; an answer or the error's code comes back. */
async function into(fault: Fault, timeout = 5_000) {
	const sandbox = await started();
	sandbox.failNext(fault);
	const client = clientOf(sandbox);
	const asText = { timeout, transformResponse: (text: string) => text };
	const answer = await client.post<string>('/contacts', joao, asText).catch((error: unknown) => {
		if (!axios.isAxiosError(error)) throw error;
		return (error as AxiosError).code;
	});
	return { sandbox, client, answer, call: sandbox.ledger.calls[0] };
}

function received(answer: Awaited<ReturnType<typeof into>>['answer']) {
	if (typeof answer !== 'object') throw new Error(`no answer but ${answer}`);
	return {
		status: answer.status,
		type: answer.headers['content-type'] as unknown,
		text: answer.data,
	};
}

it('status answers with the code and the gateway’s error layout', async () => {
	const { sandbox, answer, call } = await into({ kind: 'status', status: 503 });
	expect(received(answer)).toEqual({
		status: 503,
		type: 'application/json',
		text: '{"error":"Erro 503"}',
	});
	expect(call).toMatchObject({ status: 503, answer: 'status', accepted: false, body: joao });
	expect(sandbox.state.contacts.size).toBe(0);
});

it('status takes a body and headers', async () => {
	const headers = { 'retry-after': '7', 'content-type': 'text/html' };
	const { answer } = await into({ kind: 'status', status: 429, body: '<h1>Slow</h1>', headers });
	expect(received(answer)).toEqual({ status: 429, type: 'text/html', text: '<h1>Slow</h1>' });
	expect(typeof answer === 'object' && answer.headers['retry-after']).toBe('7');
});

it('status without content has none', async () => {
	const { answer } = await into({ kind: 'status', status: 204 });
	expect(received(answer)).toMatchObject({ status: 204, text: '' });
	expect(typeof answer === 'object' && answer.headers['content-length']).toBe('0');
});

it('delay answers normally, later', async () => {
	const started = performance.now();
	const { sandbox, answer, call } = await into({ kind: 'delay', ms: 300 });
	expect(performance.now() - started).toBeGreaterThanOrEqual(295);
	expect(received(answer).status).toBe(201);
	expect(call).toMatchObject({ status: 201, answer: 'delay', accepted: true });
	expect(sandbox.state.contacts.size).toBe(1);
});

it('hang never answers', async () => {
	const { sandbox, answer, call } = await into({ kind: 'hang' }, 2_000);
	expect(answer).toBe('ECONNABORTED');
	expect(call).toMatchObject({ status: null, answer: 'hang', accepted: false });
	expect(sandbox.state.contacts.size).toBe(0);
});

it('reset cuts the connection before anything is done', async () => {
	const { sandbox, answer, call } = await into({ kind: 'reset' });
	expect(answer).toBe('ECONNRESET');
	expect(call).toMatchObject({ status: null, answer: 'reset', accepted: false, body: joao });
	expect(sandbox.state.contacts.size).toBe(0);
});

it('resetAfter does what was asked, then cuts the connection', async () => {
	const { sandbox, answer, call } = await into({ kind: 'resetAfter' });
	expect(answer).toBe('ECONNRESET');
	expect(call).toMatchObject({ status: 201, answer: 'resetAfter', accepted: true });
	expect([...sandbox.state.contacts.values()]).toMatchObject([joao]);
});

it('truncate does what was asked and announces more than it sends', async () => {
	const sandbox = await started();
	sandbox.failNext({ kind: 'truncate' });
	const response = await fetch(`${sandbox.baseUrl}/contacts`, {
		method: 'POST',
		headers: { authorization: `Bearer ${sandbox.apiKey}`, 'content-type': 'application/json' },
		body: JSON.stringify(joao),
	});
	expect(response.status).toBe(201);
	const announced = Number(response.headers.get('content-length'));
	let text = '';
	const decoder = new TextDecoder();
	const reading = (async () => {
		for await (const chunk of response.body ?? []) text += decoder.decode(chunk as Uint8Array);
	})();
	await expect(reading).rejects.toThrow();
	expect(text).toMatch(/^\{"contact":\{"id":"/);
	expect(Buffer.byteLength(text)).toBe(Math.floor(announced / 2));
	expect(sandbox.ledger.calls[0]).toMatchObject({
		status: 201,
		answer: 'truncate',
		accepted: true,
	});
	expect(sandbox.state.contacts.size).toBe(1);
});

it.each([
	['html', 'text/html', /^<!doctype html>/],
	['garbage', 'application/json', /^\{"almost": \[$/],
	['empty', 'application/json', /^$/],
] as const)('%s answers 200 in place of the gateway', async (kind, type, text) => {
	const { sandbox, answer, call } = await into({ kind });
	expect(received(answer)).toEqual({ status: 200, type, text: expect.stringMatching(text) });
	expect(call).toMatchObject({ status: 200, answer: kind, accepted: false });
	expect(sandbox.state.contacts.size).toBe(0);
});

it('the call after the fault is answered normally', async () => {
	const { client, sandbox } = await into({ kind: 'reset' });
	expect((await client.post('/contacts', joao)).status).toBe(201);
	expect(sandbox.ledger.calls[1]).toMatchObject({ status: 201, answer: 'normal', accepted: true });
});
