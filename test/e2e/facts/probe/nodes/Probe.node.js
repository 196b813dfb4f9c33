const { NodeOperationError } = require('n8n-workflow');
const { record } = require('./record');

/** How often each text of each workflow was tried. @type {Map<string, number>} */
const tries = new Map();

/**
 * "Sends" the `text` of each item. An item may say how many times it is to `fail`, and what to `put`
 * out as its JSON; with `isPlain`, the JSON is all that tells of a failure, and with `isHidden` the error
 * is not enumerable.
 */
exports.Probe = class {
	/** @type {import('n8n-workflow').INodeTypeDescription} */
	description = {
		displayName: 'Probe',
		name: 'probe',
		group: ['output'],
		version: 1,
		description: 'Notes what it would send',
		defaults: { name: 'Probe' },
		inputs: ['main'],
		outputs: ['main'],
		usableAsTool: true,
		properties: [{ displayName: 'Note', name: 'note', type: 'string', default: '' }],
	};

	/** @this {import('n8n-workflow').IExecuteFunctions} */
	async execute() {
		const sent = this.getContext('node');
		record('execute', this, { context: Object.keys(sent) });
		/** @type {import('n8n-workflow').INodeExecutionData[]} */
		const output = [];
		for (const [item, { json }] of this.getInputData().entries()) {
			const text = String(json['text']);
			const put = /** @type {import('n8n-workflow').IDataObject} */ (json['put'] ?? { text });
			record('send', this, { text });
			if (isToFail(`${this.getWorkflow().id} ${text}`, Number(json['fail'] ?? 0))) {
				const error = new NodeOperationError(this.getNode(), `No ${text}`, { itemIndex: item });
				if (!this.continueOnFail()) throw error;
				const failed = { json: put, pairedItem: { item } };
				if (!json['isPlain']) {
					const enumerable = !json['isHidden'];
					Object.defineProperty(failed, 'error', { value: error, enumerable });
				}
				output.push(failed);
			} else {
				sent[text] = true;
				output.push({ json: put, pairedItem: { item } });
			}
		}
		return [output];
	}
};

/** @param {string} what @param {number} times */
function isToFail(what, times) {
	const count = (tries.get(what) ?? 0) + 1;
	tries.set(what, count);
	return count <= times;
}
