import type { IDataObject } from 'n8n-workflow';
import type { N8n } from '../lab/n8n.mts';
import type { Customer } from '../sandbox/phone/line.mts';
import type { PhoneGateway } from '../sandbox/phone/phone.mts';

/** Who writes on the phone page. The examples send to the same number. */
export const CUSTOMER: Customer = { number: '351910000000', name: 'Ana' };

/** One gateway in the demo: its sandbox, and an example that is published against it. */
export interface Scene {
	/** What the phone page shows of it. */
	readonly gateway: PhoneGateway;
	/** What the demo promises of it, one sentence a check. */
	readonly checks: Readonly<Record<string, () => Promise<void>>>;
	stop(): Promise<void>;
}

/** Sets a scene in an n8n that the demo's owner is logged in to. */
export type SetScene = (n8n: N8n) => Promise<Scene>;

/** Where a workflow is in the editor. */
export const editorUrl = ({ url }: N8n, { id }: { id: string }): string => `${url}/workflow/${id}`;

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
