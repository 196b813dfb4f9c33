import { startWhatsApi } from '../../sandbox/whatsapi/start.mts';
import type { WhatsApiSandbox } from '../../sandbox/whatsapi/start.mts';
import { run } from './whatsapi.mts';
import { linkedTemplate } from '../../nodes/WhatsApi/template/linked-template.ts';

const LINK = 'https://n8n.example/webhook-waiting/7/node?run=0&signature=abc';

const template = (text: string) => ({
	name: 'question',
	components: [{ type: 'body', parameters: [{ type: 'text', text }] }],
});

test('the link stands where the variables have a place for it', () => {
	expect(linkedTemplate(template('Here: {link}'), LINK)).toEqual(template(`Here: ${LINK}`));
	expect(linkedTemplate(template('{linkPath}'), LINK)).toEqual(
		template('webhook-waiting/7/node?run=0&signature=abc'),
	);
});

test('a template without a place for the link is not sent', () => {
	expect(() => linkedTemplate(template('Hello'), LINK)).toThrow('no place for the link');
});

describe('a question as a template', () => {
	let sandbox: WhatsApiSandbox;
	beforeEach(async () => {
		sandbox = await startWhatsApi();
	});
	afterEach(() => sandbox.stop());

	const ask = async (text: string) =>
		await run(sandbox, {
			...{ operation: 'sendAndWait', to: '351910000000', messageType: 'template' },
			...{ templateName: 'question', language: 'en', message: 'Shall we?' },
			bodyParameters: { parameter: [{ type: 'text', text }] },
		});

	test('goes to anyone, with the link in its variable', async () => {
		const { error } = await ask('{link}');
		expect(error).toBeUndefined();
		const link =
			/^https:\/\/n8n\.example\/webhook-waiting\/\d+\/node\?run=0&signature=[0-9a-f]{64}$/;
		const text = expect.stringMatching(link) as string;
		const components = [{ type: 'body', parameters: [{ type: 'text', text }] }];
		expect(sandbox.ledger.calls.map(({ body }) => body)).toEqual([
			{ to: '351910000000', template: { name: 'question', language: 'en', components } },
		]);
	});

	test('has a place for the link, or is not sent', async () => {
		const { error } = await ask('Hello');
		expect(error?.message).toBe('The template has no place for the link [item 0]');
		expect(sandbox.ledger.calls).toEqual([]);
	});
});
