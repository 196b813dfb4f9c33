import { NodeApiError, NodeOperationError } from 'n8n-workflow';
import type { IExecuteFunctions, INode, INodeExecutionData } from 'n8n-workflow';
import { ExplainedError } from '../http/explained-error';
import { FileItem } from '../values/files';
import type { OneRecord, Records } from './operation';

/** Collects what becomes of each input item, whatever the order in which it becomes known. */
export class Output {
	private readonly byItem: INodeExecutionData[][] = [];

	constructor(private readonly context: IExecuteFunctions) {}

	async put(item: number, records: Records): Promise<void> {
		const list = Array.isArray(records) ? records : [records];
		this.byItem[item] = await Promise.all(
			list.map(async (record) => ({ ...(await this.toItem(record)), pairedItem: { item } })),
		);
	}

	/** Puts an error in the item's place if the user wants to go on; throws it if not. */
	fail(item: number, error: unknown): void {
		const nodeError = asNodeError(this.context.getNode(), error, item);
		if (!this.context.continueOnFail()) throw nodeError;
		// n8n writes the message into `json`. If we did, Retry On Fail would repeat every item.
		this.byItem[item] = [{ json: {}, error: nodeError, pairedItem: { item } }];
	}

	/** The same, for an item of which nothing is known yet. */
	failIfOpen(item: number, error: unknown): void {
		if (!this.byItem[item] || !this.context.continueOnFail()) this.fail(item, error);
	}

	inOrder(): INodeExecutionData[] {
		return this.byItem.flat();
	}

	private async toItem(record: OneRecord): Promise<INodeExecutionData> {
		if (!(record instanceof FileItem)) return { json: record };
		const { prepareBinaryData } = this.context.helpers;
		const files = Object.entries(record.files).map(
			async ([name, { bytes, fileName, mimeType }]) => [
				name,
				await prepareBinaryData(bytes, fileName, mimeType),
			],
		);
		return { json: record.json, binary: Object.fromEntries(await Promise.all(files)) };
	}
}

function asNodeError(node: INode, error: unknown, itemIndex: number) {
	if (error instanceof NodeOperationError || error instanceof NodeApiError) return error;
	if (!(error instanceof ExplainedError)) {
		return new NodeOperationError(node, error as Error, { itemIndex });
	}
	const { description, httpCode } = error;
	const message = `${error.message} [item ${itemIndex}]`;
	const nodeError =
		httpCode === undefined
			? new NodeOperationError(node, message, { description, itemIndex })
			: new NodeApiError(node, {}, { message, description, httpCode: `${httpCode}`, itemIndex });
	// n8n takes "preexistente" for the code EEXIST, and puts words of its own in place of ours.
	return Object.assign(nodeError, { message });
}
