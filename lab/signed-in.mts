import { type N8n, type N8nOptions, startN8n } from './n8n.mts';

/** Who owns each n8n that is started for a while. */
export const OWNER = { email: 'owner@example.com', password: 'Passw0rd-of-the-lab' };

/** A real n8n, with its owner signed in. */
export async function signedIn(options: N8nOptions = {}): Promise<N8n> {
	const n8n = await startN8n(options);
	await n8n.client.setupOwner(OWNER);
	await n8n.client.login(OWNER);
	return n8n;
}
