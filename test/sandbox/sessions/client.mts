import axios, { type AxiosInstance } from 'axios';
import {
	type SessionsOptions,
	type SessionsSandbox,
	startSessions,
} from '../../../sandbox/sessions/start.mts';

/** Calls with these headers and takes every status for an answer. */
export function clientOf(baseURL: string, headers: Record<string, string> = {}): AxiosInstance {
	const settings = { validateStatus: () => true, proxy: false, timeout: 30_000 } as const;
	return axios.create({ baseURL, headers, ...settings });
}

/** A sandbox that stopAll ends, and clients with its two keys. */
export async function started(options?: SessionsOptions) {
	const sandbox = await startSessions(options);
	running.push(sandbox);
	return {
		sandbox,
		session: clientOf(sandbox.baseUrl, { authorization: `Bearer ${sandbox.sessionKey}` }),
		account: clientOf(sandbox.baseUrl, { 'x-api-token': sandbox.personalToken }),
		control: clientOf(`${sandbox.url}/_sandbox`),
	};
}

const running: SessionsSandbox[] = [];

export async function stopAll(): Promise<void> {
	await Promise.all(running.splice(0).map(async (sandbox) => await sandbox.stop()));
}

/** The code of an error in the layout that is assumed. */
export const codeOf = ({ data }: { data: { error: { code: string } } }) => data.error.code;
