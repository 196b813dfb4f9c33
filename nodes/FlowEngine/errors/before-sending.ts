import { asObject, asText } from '../../shared/values/json';
import { isSuccess } from '../../shared/http/call-result';
import type { CallResult, HttpResponse } from '../../shared/http/call-result';
import { path } from '../../shared/http/path';
import type { HttpRequest } from '../../shared/http/request';

type Ask = (request: HttpRequest) => Promise<CallResult>;

/** Since this version, a send that fails after the number look-up gets a 400. */
const SINCE = '2.3.7';

/**
 * Whether the server failed before it sent the message: a 500 in Evolution's own format from a server that
 * says it is new enough. A proxy's 500 has another format.
 */
export async function failedBeforeSending(
	{ status, body }: HttpResponse,
	request: HttpRequest,
	ask: Ask,
): Promise<boolean> {
	const { error, response } = asObject(body);
	const isEvolutions = error === 'Internal Server Error' && 'message' in asObject(response);
	if (status !== 500 || !isEvolutions || !request.path.startsWith('/message/send')) return false;
	const version = await askVersion(ask);
	return version !== undefined && version.localeCompare(SINCE, 'en', { numeric: true }) >= 0;
}

/** The version in Evolution's welcome; undefined if the server gives none. */
async function askVersion(ask: Ask): Promise<string | undefined> {
	const result = await ask({ method: 'GET', path: path`/` });
	return isSuccess(result) ? asText(asObject(result.body).version) : undefined;
}
