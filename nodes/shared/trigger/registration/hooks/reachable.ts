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
		`${name} can't reach n8n at ${host}`,
		'n8n needs a public URL. Ask your administrator to set the environment variable N8N_WEBHOOK_URL (in older versions WEBHOOK_URL) to it and restart n8n.',
	);
}
