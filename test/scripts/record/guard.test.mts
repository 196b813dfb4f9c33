import { PassThrough } from 'node:stream';
import { startFlowEngine } from '../../../sandbox/flowengine/start.mts';
import { refuseForeign } from '../../../scripts/record/guard.mts';
import { meet, Stopped } from '../../../scripts/record/person.mts';
import { step } from '../../../scripts/record/plan.mts';
import { flowEngine } from '../../../scripts/record/plans/flowengine.mts';
import { recordWith } from './typist.mts';

const KNOWN = ['+351911222333', '120363478212296139@g.us'];
const CREATED = ['120363478212296139@g.us', '3EB0AA11'];
const SOMEONE = 'it would have reached someone else than the number you entered';
const NOT_OURS = "it would have deleted something that this recording didn't create";

test.each([
	['POST', '/message/sendText/shop', { number: '351911222333', text: 'Hi' }, undefined],
	['POST', '/chat/archiveChat/shop', { chat: '351911222333@s.whatsapp.net' }, undefined],
	['POST', '/message/sendText/shop', { number: '120363478212296139@g.us' }, undefined],
	['POST', '/message/sendText/shop', { number: '351911222334' }, SOMEONE],
	['POST', '/message/sendText/shop', { number: '351966123456@s.whatsapp.net' }, SOMEONE],
	['POST', '/message/sendText/shop', { number: '120363478212296130@g.us' }, SOMEONE],
	['POST', '/group/create/shop', { participants: ['351911222333', '+351966123456'] }, SOMEONE],
	['POST', '/message/sendStatus/shop', { statusJidList: ['status@broadcast'] }, SOMEONE],
	['PUT', '/contacts/351966123456', undefined, SOMEONE],
	['DELETE', '/group/leaveGroup/shop?groupJid=120363478212296139%40g.us', undefined, undefined],
	['DELETE', '/chat/deleteMessageForEveryone/shop', { id: '3EB0AA11' }, undefined],
	['DELETE', '/chat/deleteMessageForEveryone/shop', { id: '3EB0BB22' }, NOT_OURS],
	['DELETE', '/instance/logout/shop', undefined, NOT_OURS],
])('%s %s %j: %s', (method, path, body, reason) => {
	expect(refuseForeign({ method, path, body }, KNOWN, CREATED)).toBe(reason);
});

describe('at a gateway', () => {
	let gateway: Awaited<ReturnType<typeof startFlowEngine>>;
	beforeEach(async () => (gateway = await startFlowEngine()));
	afterEach(() => gateway.stop());

	test('a message to someone else is not even asked about', async () => {
		const plan = { ...flowEngine, numbers: [], steps: [step('message.send')] };
		const { baseUrl, instance } = gateway;
		const credentials = { baseUrl, apiKey: instance.token, numberId: instance.name };
		const { questions, report } = await recordWith(plan, credentials);
		expect(questions).toEqual([]);
		expect(gateway.ledger.calls).toEqual([]);
		expect(report).toContain(`Message → Send: ${SOMEONE}`);
	});

	test('a wrong key ends it before anything is asked', async () => {
		const { baseUrl, instance } = gateway;
		const credentials = { baseUrl, apiKey: 'wrong', numberId: instance.name };
		await expect(recordWith(flowEngine, credentials)).rejects.toThrow(Stopped);
		expect(gateway.ledger.calls.map(({ status }) => status)).toEqual([401]);
	});
});

test('when the keyboard is gone, nobody waits for an answer', async () => {
	const input = new PassThrough();
	const { left } = meet(input, new PassThrough());
	input.end();
	await expect(left).rejects.toThrow(Stopped);
});
