import { EventEmitter, once } from 'node:events';
import type { Page, ViewportSize } from 'playwright-core';
import { readExample } from '../lab/example.mts';
import type { Workflow } from '../lab/workflows.mts';
import { flowEngineLine } from '../sandbox/flowengine/phone-line.mts';
import { demo } from '../sandbox/flowengine/options.mts';
import { startFlowEngine } from '../sandbox/flowengine/start.mts';
import { startModel } from '../sandbox/model/start.mts';
import { startPhone } from '../sandbox/phone/start.mts';
import { withoutNotes } from './canvas.mts';
import type { Studio } from './studio.mts';
import { holdStill, openWindow } from './window.mts';

/** What is said in the moving picture. */
export const CONVERSATION = {
	business: 'Corner Bakery',
	customer: { number: '351910000000', name: 'Ana' },
	question: 'Hi! Are you open on Saturday?',
	/** As a language model writes it. */
	answer:
		"Hi Ana! Yes, **on Saturday we're open from 8:00 to 14:00**.\n\n- Fresh bread from 8:00\n- Cakes from 10:00\n\nShall I set something aside for you?",
};

/** The example with an AI agent in front of a customer's phone. */
export interface Conversation {
	workflow: Workflow;
	/** The chat on the customer's phone. */
	phone: Page;
	/** Where the gateway delivers to. */
	deliverTo(url: string): unknown;
	/** Until the language model has got the question. */
	asked: Promise<unknown>;
	/** Lets it answer. */
	answer(): unknown;
	stop(): Promise<void>;
}

/** Sets it up, with the phone as large as this. */
export async function startConversation(
	{ n8n, editor }: Studio,
	viewport: ViewportSize,
): Promise<Conversation> {
	const { business, customer, answer } = CONVERSATION;
	const events = new EventEmitter();
	const asked = once(events, 'question');
	const said = once(events, 'answer');
	const sandbox = await startFlowEngine({ instances: [{ ...demo, profileName: business }] });
	const model = await startModel({
		answers: async () => {
			events.emit('question');
			await said;
			return answer;
		},
	});
	const page = await startPhone(customer, [
		{ ...sandbox, id: 'bakery', title: business, line: flowEngineLine(sandbox, customer) },
	]);
	const { client } = n8n;
	const { baseUrl, instance } = sandbox;
	const [flowEngineApi, openAiApi] = await Promise.all([
		client.createCredential('WhatsApp of the bakery', 'flowEngineApi', {
			baseUrl,
			numberId: instance.name,
			apiKey: instance.token,
		}),
		client.createCredential('Language model', 'openAiApi', {
			apiKey: model.apiKey,
			url: model.url,
		}),
	]);
	const example = await readExample('ai-chatbot', { flowEngineApi, openAiApi });
	const workflow = await client.createWorkflow(withoutNotes(example));
	const phone = await openPhone(editor.page, page.url, viewport);
	await phone.getByRole('link', { name: business }).first().click();
	return {
		workflow,
		phone,
		deliverTo: (url) => (sandbox.deliveries.webhook = { url }),
		asked,
		answer: () => events.emit('answer'),
		stop: async () => {
			await phone.context().close();
			await Promise.all([sandbox, model, page].map(async (one) => await one.stop()));
		},
	};
}

/** The phone page, where it is always the same time. */
async function openPhone(editor: Page, url: string, viewport: ViewportSize): Promise<Page> {
	const page = await openWindow(editor, { viewport });
	await holdStill(page);
	page.setDefaultTimeout(100_000);
	await page.addInitScript("Date.prototype.toLocaleTimeString = () => '10:24'");
	await page.goto(url);
	return page;
}
