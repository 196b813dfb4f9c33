import { type N8n, type N8nOptions, startN8n } from '../lab/n8n.mts';

/** A real n8n, with its owner signed in. */
export async function signedIn(options: N8nOptions): Promise<N8n> {
	const n8n = await startN8n(options);
	const owner = { email: 'owner@example.com', password: 'Passw0rd-of-the-lab' };
	await n8n.client.setupOwner(owner);
	await n8n.client.login(owner);
	return n8n;
}
