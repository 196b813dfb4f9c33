const { createHash } = require('node:crypto');
const { record } = require('./record');

/** @type {Record<string, (context: import('n8n-workflow').IWebhookFunctions) => import('n8n-workflow').IWebhookResponseData>} */
const answers = {
	start: (context) => {
		const body = context.getBodyData();
		const items = context.helpers.returnJsonArray(Array.isArray(body) ? body : [{}]);
		return { workflowData: [items] };
	},
	nothing: () => ({}),
	refuse: (context) => {
		context.getResponseObject().status(401).send('Unauthorized').end();
		return { noWebhookResponse: true };
	},
	throw: () => {
		throw new Error('The probe was told to throw');
	},
};

/** @param {import('n8n-workflow').IHookFunctions} context @param {'checkExists' | 'create' | 'delete'} call */
function hook(context, call) {
	const staticData = context.getWorkflowStaticData('node');
	record(call, context, {
		mode: context.getMode(),
		activation: context.getActivationMode(),
		url: context.getNodeWebhookUrl('default'),
		note: context.getNodeParameter('note'),
		staticData,
	});
	if (context.getNodeParameter('failIn') === call) throw new Error(`The probe fails in ${call}`);
	if (call === 'create') staticData['created'] = context.getMode();
	return call !== 'checkExists' || context.getNodeParameter('exists') === true;
}

/**
 * Lists what n8n calls and when. Its parameters say how the hooks end, the query of a delivery what
 * webhook() does with it: `do` is one of the answers, `remember` is written to the static data.
 */
exports.ProbeTrigger = class {
	/** @type {import('n8n-workflow').INodeTypeDescription} */
	description = {
		displayName: 'Probe Trigger',
		name: 'probeTrigger',
		group: ['trigger'],
		version: 1,
		description: 'Notes what n8n calls',
		defaults: { name: 'Probe Trigger' },
		inputs: [],
		outputs: ['main'],
		webhooks: [
			{
				name: 'default',
				httpMethod: 'POST',
				responseMode: 'onReceived',
				responseData: '',
				path: 'webhook',
			},
			{ name: 'setup', httpMethod: 'POST', responseMode: 'onReceived', path: 'bare' },
		],
		properties: [
			{ displayName: 'Exists', name: 'exists', type: 'boolean', default: false },
			{ displayName: 'Fail In', name: 'failIn', type: 'string', default: '' },
			{ displayName: 'Note', name: 'note', type: 'string', default: '' },
		],
	};

	webhookMethods = {
		default: {
			/** @this {import('n8n-workflow').IHookFunctions} */
			async checkExists() {
				return hook(this, 'checkExists');
			},
			/** @this {import('n8n-workflow').IHookFunctions} */
			async create() {
				return hook(this, 'create');
			},
			/** @this {import('n8n-workflow').IHookFunctions} */
			async delete() {
				return hook(this, 'delete');
			},
		},
	};

	/** @this {import('n8n-workflow').IWebhookFunctions} */
	async webhook() {
		/** @type {{ rawBody?: Buffer }} */
		const { rawBody } = this.getRequestObject();
		const { do: answer, remember } = /** @type {Record<string, string>} */ (this.getQueryData());
		const staticData = this.getWorkflowStaticData('node');
		record('webhook', this, {
			mode: this.getMode(),
			url: this.getNodeWebhookUrl('default'),
			staticData,
			rawBody: rawBody && createHash('sha256').update(rawBody).digest('hex'),
			body: this.getBodyData(),
		});
		if (remember) staticData['remembered'] = remember;
		return answers[answer ?? 'start']?.(this) ?? {};
	}
};
