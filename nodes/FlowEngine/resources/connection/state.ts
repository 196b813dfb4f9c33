import { asText, isObject } from '../../../shared/values/json';
import type { HttpRequest } from '../../../shared/http/request';
import { path } from '../../../shared/http/path';

export const stateRequest = (account: string): HttpRequest => ({
	method: 'GET',
	path: path`/instance/connectionState/${account}`,
});

/** Reads `{instance: {instanceName, state}}`; `state` may be missing (observed). */
export function readState(body: unknown) {
	if (!isObject(body) || !isObject(body.instance)) return undefined;
	const state = asText(body.instance.state) ?? 'unknown';
	return { state, isConnected: state === 'open' };
}
