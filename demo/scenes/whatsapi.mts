import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { readExample } from '../../lab/example.mts';
import { whatsApiLine } from '../../sandbox/whatsapi/phone-line.mts';
import { startWhatsApi } from '../../sandbox/whatsapi/start.mts';
import { credential, CUSTOMER, editorUrl, type SetScene } from '../scene.mts';

const TABLE = 'WhatsApp messages';
const ORDERS = 'WhatsApp orders';

/** What becomes of each message stands in a table. The trigger registers its URL by itself. */
export const whatsApi: SetScene = async (n8n) => {
	const { client } = n8n;
	const sandbox = await startWhatsApi({ plan: 'pro' });
	const { credentials } = sandbox.account;
	const whatsApiApi = await credential(n8n, 'WhatsAPI account', 'whatsApiApi', {
		apiKey: sandbox.apiKey,
		baseUrl: sandbox.baseUrl,
		webhookToken: '',
		metaAccessToken: credentials?.whatsappAccessToken ?? '',
		metaPhoneNumberId: credentials?.whatsappPhoneNumberId ?? '',
	});
	const workflow = await client.createWorkflow(
		await readExample('delivery-tracking', { whatsApiApi }),
	);
	await client.testRun(workflow.id, 'When clicking Execute workflow');
	await client.waitForExecution(workflow.id, { count: 1 });
	await client.publish(workflow.id);
	const orders = await client.createWorkflow(
		await readExample('order-updates-with-templates', { whatsApiApi }),
	);
	await client.testRun(orders.id, 'When clicking Execute workflow');
	await client.waitForExecution(orders.id, { count: 1 });
	let nextOrder = 2001;

	return {
		gateway: {
			...sandbox,
			id: 'whatsapi',
			title: 'WhatsAPI',
			line: whatsApiLine(sandbox, CUSTOMER),
			about: `The shop writes here, with templates. What becomes of each message is in the data table "${TABLE}".`,
			workflowUrl: editorUrl(n8n, workflow),
			actions: [
				{
					label: 'Get told that an order is ready',
					run: async () => {
						const [customer, phone] = [CUSTOMER.name, `+${CUSTOMER.number}`];
						await client.addTableRow(ORDERS, { orderId: String(nextOrder++), customer, phone });
						await client.testRun(orders.id, 'Every five minutes');
					},
				},
			],
		},
		stop: () => sandbox.stop(),
		checks: {
			async 'publishing registers the URL, with a token in it'() {
				for (let tries = 0; tries < 50 && !sandbox.webhook; tries++) await sleep(200);
				assert.match(sandbox.webhook?.url ?? '', /\?token=\w{20,}$/);
			},
			async 'a message that is delivered stands so in the table'() {
				const template = { name: 'hello_world', language: 'en_US' };
				const { status } = await fetch(`${sandbox.baseUrl}/send-message`, {
					method: 'POST',
					headers: {
						authorization: `Bearer ${sandbox.apiKey}`,
						'content-type': 'application/json',
					},
					body: JSON.stringify({ to: '351910000001', template }),
				});
				assert.equal(status, 202);
				const isThere = async () =>
					(await client.tableRows(TABLE)).some(({ deliveredAt }) => Boolean(deliveredAt));
				for (let tries = 0; tries < 75 && !(await isThere()); tries++) await sleep(200);
				assert.equal(await isThere(), true);
			},
		},
	};
};
