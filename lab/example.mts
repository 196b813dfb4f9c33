import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { WorkflowJson } from './workflows.mts';
import { root } from './where.mts';

/** Reads a workflow of examples/, with the ids of real credentials, by their type. */
export async function readExample(
	name: string,
	credentialIds: Record<string, string>,
): Promise<WorkflowJson> {
	return await readWorkflow(join('examples', `${name}.json`), credentialIds);
}

/** The same of any file of the checkout. */
export async function readWorkflow(
	file: string,
	credentialIds: Record<string, string>,
): Promise<WorkflowJson> {
	const text = await readFile(join(root, file), 'utf8');
	const workflow = JSON.parse(text) as WorkflowJson;
	for (const { credentials = {} } of workflow.nodes) {
		for (const [type, credential] of Object.entries(credentials)) {
			credential.id = credentialIds[type] ?? credential.id;
		}
	}
	return workflow;
}
