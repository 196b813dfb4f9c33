import type { IDataObject, INodeType } from 'n8n-workflow';
import { node } from './n8n.mts';

/** A node that gives each item a file in its binary property "data". */
export const FILES = 'test.files';

export interface TestFile {
	base64: string;
	mimeType: string;
	fileName?: string;
}

export const filesType: INodeType = {
	description: {
		displayName: 'Files',
		name: FILES,
		group: ['input'],
		version: 1,
		description: '',
		defaults: { name: 'Files' },
		inputs: ['main'],
		outputs: ['main'],
		properties: [{ displayName: 'File', name: 'file', type: 'json', default: null }],
	},
	async execute() {
		const file = this.getNodeParameter('file', 0) as unknown as TestFile;
		const { base64, mimeType, fileName } = file;
		const { prepareBinaryData } = this.helpers;
		const items = this.getInputData().map(async ({ json }, item) => ({
			json,
			binary: { data: await prepareBinaryData(Buffer.from(base64, 'base64'), fileName, mimeType) },
			pairedItem: { item },
		}));
		return [await Promise.all(items)];
	},
};

export const filesNode = (file: TestFile) =>
	node('Files', FILES, { parameters: { file: file as unknown as IDataObject } as never });
