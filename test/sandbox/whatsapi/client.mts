import { setTimeout as sleep } from 'node:timers/promises';
import axios, { type AxiosInstance, type AxiosResponse } from 'axios';
import {
	startWhatsApi,
	type WhatsApiOptions,
	type WhatsApiSandbox,
} from '../../../sandbox/whatsapi/start.mts';

export const unknownId = '00000000-0000-4000-8000-000000000000';
export const to = '14155552671';
export const helloWorld = { name: 'hello_world', language: 'en_US' };

/** Calls with this key and takes every status for an answer. */
export function clientOf({ baseUrl, apiKey }: WhatsApiSandbox, key = apiKey): AxiosInstance {
	return axios.create({
		baseURL: baseUrl,
		headers: { authorization: `Bearer ${key}` },
		validateStatus: () => true,
		proxy: false,
		timeout: 30_000,
	});
}

/** Calls /_sandbox. */
export function controlOf({ url }: WhatsApiSandbox): AxiosInstance {
	return axios.create({ baseURL: `${url}/_sandbox`, validateStatus: () => true, proxy: false });
}

const running: WhatsApiSandbox[] = [];

/** A sandbox that stopAll ends, on a plan that tests do not exhaust, with short lives. */
export async function started(options: WhatsApiOptions = {}) {
	const sandbox = await startWhatsApi({ plan: 'pro', step: 10, ...options });
	running.push(sandbox);
	return { sandbox, client: clientOf(sandbox) };
}

export async function stopAll(): Promise<void> {
	await Promise.all(running.splice(0).map(async (sandbox) => await sandbox.stop()));
}

/** Sends a message that is accepted, and gives its id. */
export async function sent(client: AxiosInstance, fields: object = {}): Promise<string> {
	const answer = await client.post('/send-message', { to, template: helloWorld, ...fields });
	expect(answer.status).toBe(202);
	return answer.data.data.id;
}

/** The message, once it has this status. */
export async function reached(client: AxiosInstance, id: string, status: string) {
	const deadline = performance.now() + 100_000;
	let answer: AxiosResponse = await client.get(`/messages/${id}`);
	while (answer.data.data.status !== status) {
		if (performance.now() > deadline) throw new Error(JSON.stringify(answer.data));
		await sleep(5);
		answer = await client.get(`/messages/${id}`);
	}
	return answer.data.data;
}
