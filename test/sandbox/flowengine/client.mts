import axios, { type AxiosInstance, type AxiosResponse } from 'axios';
import {
	type FlowEngineOptions,
	type FlowEngineSandbox,
	startFlowEngine,
} from '../../../sandbox/flowengine/start.mts';

export const ana = '351920000001';
export const anaJid = `${ana}@s.whatsapp.net`;
export const nobody = '351999999999';

/** Fast enough for tests. */
const pace = { connect: 5, qr: 20, qrLife: 60_000, reopen: 5, giveUp: 10 };

const running: FlowEngineSandbox[] = [];

/** A sandbox that stopAll ends; `nobody` is not on WhatsApp. */
export async function started(options: FlowEngineOptions = {}): Promise<FlowEngineSandbox> {
	const sandbox = await startFlowEngine({
		redeliveryDelays: [],
		notOnWhatsApp: [nobody],
		...options,
		pace: { ...pace, ...options.pace },
	});
	running.push(sandbox);
	return sandbox;
}

export async function stopAll(): Promise<void> {
	await Promise.all(running.splice(0).map(async (sandbox) => await sandbox.stop()));
}

/** Calls with the instance's key and takes every status for an answer. */
export function clientOf(
	{ baseUrl, instance }: FlowEngineSandbox,
	key = instance.token,
): AxiosInstance {
	return axios.create({
		baseURL: baseUrl,
		headers: { apikey: key },
		validateStatus: () => true,
		proxy: false,
		timeout: 30_000,
	});
}

/** Calls a path of the instance: `call('POST', '/message/sendText', body)`. */
export function callerOf(sandbox: FlowEngineSandbox) {
	const client = clientOf(sandbox);
	return async (
		method: string,
		path: string,
		data?: unknown,
		params?: object,
	): Promise<AxiosResponse<any>> =>
		await client.request({ method, url: `${path}/${sandbox.instance.name}`, data, params });
}

/** Evolution's layout of an error. */
export const refusal = (status: number, error: string, message: unknown) => ({
	status,
	error,
	response: { message },
});

export const pixel =
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
