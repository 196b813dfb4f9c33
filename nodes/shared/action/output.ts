import type { IDataObject, IExecuteFunctions, INodeExecutionData, NodeError } from 'n8n-workflow';
import { toBinaryData } from '../values/binary-data';
import { FileItem } from '../values/files';
import { SKIPPED, SkippedInEvaluation } from './evaluation';
import { toNodeError } from './node-error';
import type { OneRecord, Records } from './operation';

/** Collects the output of each input item, in whatever order the items finish. */
export class Output {
	private readonly byItem: INodeExecutionData[][] = [];

	constructor(private readonly context: IExecuteFunctions) {}

	async put(item: number, records: Records): Promise<void> {
		const list = Array.isArray(records) ? records : [records];
		this.byItem[item] = await Promise.all(
			list.map(async (record) => ({ ...(await this.toItem(record)), pairedItem: { item } })),
		);
	}

	/** Outputs the error in place of the item if the node continues on failure; throws it otherwise. */
	fail(item: number, error: unknown): void {
		const pairedItem = { item };
		if (error instanceof SkippedInEvaluation) {
			this.byItem[item] = [{ json: { ...SKIPPED }, pairedItem }];
			return;
		}
		const nodeError = toNodeError(this.context, error, item);
		if (!this.context.continueOnFail()) throw nodeError;
		const failed = { json: this.jsonOf(item, nodeError), pairedItem };
		this.byItem[item] = [this.hasErrorOutput() ? markAsFailed(failed, nodeError) : failed];
	}

	/** The same for an item that has no parameters yet. */
	failIfOpen(item: number, error: unknown): void {
		const isThrown = !this.context.continueOnFail() && !(error instanceof SkippedInEvaluation);
		if (isThrown || !this.byItem[item]) this.fail(item, error);
	}

	inOrder(): INodeExecutionData[] {
		return this.byItem.flat();
	}

	/** Retry On Fail looks at the first item only; its last attempt looks the same from here. */
	isToBeRetried(): boolean {
		const [first] = this.inOrder();
		return this.context.getNode().retryOnFail === true && first?.json.error !== undefined;
	}

	private jsonOf(item: number, { message, description }: NodeError): IDataObject {
		return {
			...this.columnsOf(item),
			error: message,
			...(description ? { details: description } : {}),
		};
	}

	/** To the error output, n8n adds them; with any more keys, it takes the item for a success. */
	private columnsOf(item: number): IDataObject {
		return this.hasErrorOutput() ? {} : (this.context.getInputData()[item]?.json ?? {});
	}

	private hasErrorOutput(): boolean {
		return this.context.getNode().onError === 'continueErrorOutput';
	}

	private async toItem(record: OneRecord): Promise<INodeExecutionData> {
		if (!(record instanceof FileItem)) return { json: renameError(record) };
		const { helpers } = this.context;
		const files = Object.entries(record.files).map(async ([name, file]) => [
			name,
			await toBinaryData(helpers, file),
		]);
		const binary = Object.fromEntries(await Promise.all(files));
		return { json: renameError(record.json), binary };
	}
}

/** Before n8n 2.36, `details` keeps an item out of the error output. Enumerable, the error would replace the item's JSON. */
const markAsFailed = (item: INodeExecutionData, error: NodeError): INodeExecutionData =>
	Object.defineProperty(item, 'error', { value: error });

/** A gateway's own `error` in a record, even '' or 0, would make Retry On Fail repeat a success. */
const renameError = (json: IDataObject): IDataObject =>
	Object.fromEntries(
		Object.entries(json).map(([name, value]) => [name === 'error' ? 'gatewayError' : name, value]),
	);
