import type { IDataObject } from 'n8n-workflow';
import type { N8n } from '../lab/n8n.mts';

/** One gateway in the demo: its sandbox, and an example that is published against it. */
export interface Scene {
	/** As its users know it. */
	readonly name: string;
	/** The sandbox's address. */
	readonly url: string;
	readonly workflowId: string;
	/** What a person can try, as a command. */
	readonly tryIt: string;
	/** What the demo promises of it, one sentence a check. */
	readonly checks: Readonly<Record<string, () => Promise<void>>>;
	stop(): Promise<void>;
}

/** Sets a scene in an n8n that the demo's owner is logged in to. */
export type SetScene = (n8n: N8n) => Promise<Scene>;

/** A credential that n8n's own test of it accepts. */
export async function credential(
	{ client }: N8n,
	name: string,
	type: string,
	data: IDataObject,
): Promise<string> {
	const id = await client.createCredential(name, type, data);
	const { status, message } = await client.testCredential(id);
	if (status !== 'OK') throw new Error(`The credential ${name} does not work: ${message}`);
	return id;
}
