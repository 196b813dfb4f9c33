const { appendFileSync } = require('node:fs');
const { join } = require('node:path');

const file = join(process.env['N8N_USER_FOLDER'] ?? '.', 'calls.jsonl');

/**
 * Notes what n8n has asked of a node, for the tests to read.
 * @param {string} call
 * @param {{ getWorkflow(): { id?: string | undefined } }} context
 * @param {Record<string, unknown>} details
 */
exports.record = (call, context, details) => {
	const workflowId = context.getWorkflow().id;
	appendFileSync(file, `${JSON.stringify({ call, workflowId, at: Date.now(), ...details })}\n`);
};
