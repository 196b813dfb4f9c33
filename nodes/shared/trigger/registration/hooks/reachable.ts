import { isLoopback } from '../../../http/base-url';
import { ExplainedError } from '../../../http/explained-error';
import type { HookContext } from './hook-context';

/** Throws ExplainedError if the trigger's URL is a loopback address that the gateway cannot reach. */
export function requireReachable({
	name,
	url,
	baseUrl,
}: Pick<HookContext, 'name' | 'url' | 'baseUrl'>) {
	const { hostname, host } = new URL(url);
	if (!isLoopback(hostname) || isLoopback(new URL(baseUrl).hostname)) return;
	throw new ExplainedError(
		`${name} cannot reach this n8n at ${host}`,
		'Set the environment variable N8N_WEBHOOK_URL to the public address of your n8n, restart it, and try again.',
	);
}
