import { inDatabase, rowsOf } from './database.mts';
import type { N8n } from './n8n.mts';
import { OWNER, signedIn } from './signed-in.mts';
import { connect } from './client.mts';

const KEY = Symbol.for('n8n-nodes-whatsapp-gateways: shared n8n');

/** Survives the module registry of a test file: Jest loads our modules anew for each. */
const kept = process as unknown as { [KEY]?: N8n };

const ACTIVE = 'SELECT id FROM workflow_entity WHERE active';
const RUNNING = `SELECT id FROM execution_entity WHERE status IN ('new', 'running')`;
const CONTENTS = ['execution_entity', 'workflow_entity', 'credentials_entity', 'webhook_entity'];

/**
 * An n8n without workflows, credentials, and executions, which the next test file in this process gets, too: to start
 * one takes longer than most files. A file that does not stop it leaves it to nobody.
 */
export async function sharedN8n(): Promise<N8n> {
	const n8n = kept[KEY] ?? (await signedIn());
	delete kept[KEY];
	const before = n8n.log().length;
	const client = connect(n8n.url);
	await client.login(OWNER);
	return {
		...n8n,
		get pid() {
			return n8n.pid;
		},
		client,
		log: () => n8n.log().slice(before),
		async stop() {
			if (await empty(n8n).catch(() => false)) kept[KEY] = n8n;
			else await n8n.stop();
		},
	};
}

/** False if something still runs; rejected if n8n could not unpublish something. */
async function empty(n8n: N8n): Promise<boolean> {
	if (n8n.pid === 0) return false;
	const active = rowsOf<{ id: string }>(n8n, ACTIVE);
	await Promise.all(active.map(async ({ id }) => await n8n.client.unpublishToEnd(id)));
	for (let tries = 0; rowsOf(n8n, RUNNING).length > 0; tries++) {
		if (tries === 20) return false;
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
	await n8n.client.deleteTables();
	inDatabase(n8n, CONTENTS.map((table) => `DELETE FROM ${table}`).join(';'));
	return true;
}
