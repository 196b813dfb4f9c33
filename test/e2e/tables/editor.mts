import { randomUUID } from 'node:crypto';
import type { IDataObject, INode, INodeParameters } from 'n8n-workflow';
import type { N8n } from '../../../lab/n8n.mts';
import type { PublicationStatus, Workflow } from '../../../lab/workflows.mts';
import { TRIGGER_VERSION } from '../../../nodes/shared/trigger/trigger-gateway.ts';
import { eventually } from '../facts/eventually.mts';

/** Where the user reads something, and what. */
export interface Told {
	where: 'Execute step' | 'status of the workflow' | 'log of n8n';
	words: string;
}

let editors = 100;

/** What a user does in n8n, and is told there. */
export class Editor {
	/** In n8n's log, it tells the lines of one editor from those of others. */
	readonly #trigger = `Trigger ${++editors}`;

	constructor(readonly n8n: N8n) {}

	/** Saves a workflow of this trigger with nothing to do behind it. */
	async save(name: string, trigger: Pick<INode, 'type' | 'parameters' | 'credentials'>) {
		const position: INode['position'] = [0, 0];
		const typeVersion = TRIGGER_VERSION;
		const nothing = { type: 'n8n-nodes-base.noOp', typeVersion: 1, parameters: {} };
		return await this.n8n.client.createWorkflow({
			name,
			nodes: [
				{
					id: randomUUID(),
					name: this.#trigger,
					webhookId: randomUUID(),
					position,
					typeVersion,
					...trigger,
				},
				{ id: randomUUID(), name: 'Nothing', position, ...nothing },
			],
			connections: { [this.#trigger]: { main: [[{ node: 'Nothing', type: 'main', index: 0 }]] } },
		});
	}

	/** Saves other parameters of the trigger. */
	async edit(workflow: Workflow, parameters: IDataObject): Promise<void> {
		await this.#change(workflow, (node) =>
			node.name === this.#trigger
				? { ...node, parameters: { ...node.parameters, ...parameters } as INodeParameters }
				: node,
		);
	}

	/** Saves another version in which the trigger is the same. */
	async editElsewhere(workflow: Workflow): Promise<void> {
		await this.#change(workflow, (node) =>
			node.name === this.#trigger ? node : { ...node, notes: randomUUID() },
		);
	}

	/** Told why n8n has given up. */
	async publish({ id }: Workflow): Promise<Told | undefined> {
		const told = (words: string): Told => ({ where: 'status of the workflow', words });
		try {
			await this.n8n.client.publish(id);
		} catch (error) {
			return told((error as Error).message.replace(/^.*?: 400 /, '')); // an older n8n says it at once
		}
		const { status, triggers } = await this.#settled(id);
		return status === 'published' ? undefined : told(triggers[0]?.errorMessage ?? status);
	}

	async unpublish({ id }: Workflow): Promise<void> {
		await this.n8n.client.unpublish(id);
		await this.#settled(id);
	}

	/** Told why a test run cannot begin. */
	async beginTestRun({ id }: Workflow): Promise<Told | undefined> {
		try {
			await this.n8n.client.testRun(id, this.#trigger);
			return undefined;
		} catch (error) {
			return { where: 'Execute step', words: (error as Error).message.replace(/^.*?: 500 /, '') };
		}
	}

	/** The last line of n8n's log with these words about its trigger, if there is one. */
	logged(...words: string[]): Told | undefined {
		const lines = this.n8n.log().split('\n');
		const line = lines.findLast((one) =>
			[this.#trigger, ...words].every((word) => one.includes(word)),
		);
		return line === undefined
			? undefined
			: { where: 'log of n8n', words: line.replace(/^Error: /, '') };
	}

	urlOf(workflow: Workflow, options?: { test: boolean }): string {
		return this.n8n.client.webhookUrl(workflow, this.#trigger, options);
	}

	async #change({ id }: Workflow, change: (node: INode) => INode): Promise<void> {
		const { nodes, connections } = await this.n8n.client.getWorkflow(id);
		await this.n8n.client.updateWorkflow(id, { nodes: nodes.map(change), connections });
	}

	async #settled(id: string): Promise<PublicationStatus> {
		return await eventually(
			async () => await this.n8n.client.publicationStatus(id),
			({ status }) => status !== 'in_progress',
			120_000,
			500,
		);
	}
}
