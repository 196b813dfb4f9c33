import type { IDataObject } from 'n8n-workflow';
import { readExample } from '../../../lab/example.mts';
import type { N8n } from '../../../lab/n8n.mts';
import { signedIn } from '../../../lab/signed-in.mts';
import type { Workflow } from '../../../lab/workflows.mts';
import type { Answer, Turn } from '../../../sandbox/model/answers.mts';
import { startModel } from '../../../sandbox/model/start.mts';
import { eventually } from '../facts/eventually.mts';
import { GATEWAYS } from '../tables/replying.mts';

/** What the model does; tests set it. */
export interface Script {
	answer(conversation: readonly Turn[]): Answer;
	transcript(bytes: Buffer): string;
}

/** The gateways, a model, and an n8n with credentials for all of them. */
export async function startStage(script: Script) {
	const [flowEngine, sessions, whatSms] = await Promise.all([
		GATEWAYS.flowEngine(),
		GATEWAYS.whatsAppSessions(),
		GATEWAYS.whatSms(),
	]);
	const gateways = [flowEngine, sessions, whatSms];
	const model = await startModel({
		answers: (conversation) => script.answer(conversation),
		transcripts: (bytes) => script.transcript(bytes),
	});
	const n8n = await signedIn();
	const create = async (type: string, data: IDataObject) =>
		await n8n.client.createCredential(type, type, data);
	const credentialIds = {
		flowEngineApi: await create('flowEngineApi', flowEngine.settings),
		whatsAppSessionsApi: await create('whatsAppSessionsApi', sessions.settings),
		whatSmsApi: await create('whatSmsApi', whatSms.settings),
		openAiApi: await create('openAiApi', { apiKey: model.apiKey, url: model.url }),
	};
	const importExample = async (name: string, changed: Record<string, IDataObject> = {}) => {
		const example = await readExample(name, credentialIds);
		for (const node of example.nodes) Object.assign(node.parameters, changed[node.name]);
		return await n8n.client.createWorkflow(example);
	};
	return {
		...{ n8n, model, importExample },
		flowEngine: flowEngine.sandbox,
		sessions: sessions.sandbox,
		whatSms: whatSms.sandbox,
		/** Publishes an example, and lets all gateways deliver to it; what its trigger combines, it does for so long. */
		async publish(name: string, seconds = 1): Promise<Workflow> {
			const { nodes } = await readExample(name, {});
			const trigger = nodes.find(({ type }) => type.endsWith('Trigger'));
			const options = trigger?.parameters['options'] as IDataObject;
			const combine = { silence: { seconds, longestSeconds: 25, output: 'oneItem' } };
			const given = { ...options, ...(options['combine'] !== undefined && { combine }) };
			const workflow = await importExample(name, { [trigger?.name ?? '']: { options: given } });
			await n8n.client.publishToEnd(workflow.id);
			const url = n8n.client.webhookUrl(workflow, trigger?.name ?? '');
			for (const { deliverTo } of gateways) deliverTo(url);
			return workflow;
		},
		/** Runs a workflow from one of its triggers, to the end. */
		async run({ id }: Workflow, from: string) {
			const { executionId = '' } = await n8n.client.testRun(id, from);
			const execution = await eventually(
				async () => await n8n.client.execution(executionId),
				({ status }) => !['new', 'running', 'waiting'].includes(status),
			);
			expect(execution.status).toBe('success');
		},
		async stop() {
			await Promise.all(
				[...gateways, model, n8n].map(async (one: Stoppable) => {
					await one.stop();
				}),
			);
		},
	};
}

type Stoppable = Pick<N8n, 'stop'>;

export type Stage = Awaited<ReturnType<typeof startStage>>;

export const busy = () => Object.assign(new Error('Overloaded'), { statusCode: 503 });
