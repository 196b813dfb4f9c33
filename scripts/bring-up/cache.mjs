import os from 'node:os';
import path from 'node:path';

/** Where the lab and the logs live, outside the checkout: several checkouts share one lab. */
export function cacheFolder() {
	const user =
		process.env['XDG_CACHE_HOME'] ||
		path.join(os.homedir(), process.platform === 'darwin' ? 'Library/Caches' : '.cache');
	return path.join(user, 'n8n-nodes-whatsapp-gateways');
}

export const logFolder = () => path.join(cacheFolder(), 'logs');
