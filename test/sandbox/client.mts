import axios, { type AxiosInstance } from 'axios';
import {
	startWhatSms,
	type WhatSmsOptions,
	type WhatSmsSandbox,
} from '../../sandbox/whatsms/start.mts';

export const unknownId = '00000000-0000-4000-8000-000000000000';

/** Calls with the right key and takes every status for an answer. */
export function clientOf({ baseUrl, apiKey }: WhatSmsSandbox): AxiosInstance {
	return axios.create({
		baseURL: baseUrl,
		headers: { authorization: `Bearer ${apiKey}` },
		validateStatus: () => true,
		proxy: false,
		timeout: 30_000,
	});
}

/** Calls /_sandbox. */
export function controlOf({ url }: WhatSmsSandbox): AxiosInstance {
	return axios.create({ baseURL: `${url}/_sandbox`, validateStatus: () => true, proxy: false });
}

const running: WhatSmsSandbox[] = [];

/** A sandbox that stopAll ends. */
export async function started(options?: WhatSmsOptions): Promise<WhatSmsSandbox> {
	const sandbox = await startWhatSms(options);
	running.push(sandbox);
	return sandbox;
}

export async function stopAll(): Promise<void> {
	await Promise.all(running.splice(0).map(async (sandbox) => await sandbox.stop()));
}
