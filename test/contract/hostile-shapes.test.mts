import fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';
import { flowEngineTrigger } from '../../nodes/FlowEngine/trigger/trigger.ts';
import { whatSmsTrigger } from '../../nodes/WhatSms/trigger/trigger.ts';
import { whatsApiTrigger } from '../../nodes/WhatsApi/trigger/trigger.ts';
import { whatsAppSessionsTrigger } from '../../nodes/WhatsAppSessions/trigger/trigger.ts';
import { isWanted } from '../../nodes/shared/trigger/is-wanted.ts';
import type { GatewayEvent } from '../../nodes/shared/trigger/event.ts';
import type { TriggerGateway } from '../../nodes/shared/trigger/trigger-gateway.ts';
import { fixtures } from '../FlowEngine/fixtures.mts';
import { mutatedPayload } from '../FlowEngine/mutated-payload.mts';
import { TRIGGERS } from './trigger-gateways.mts';

/** Two that are as long as texts may be, such as the account and the chat in a session ID. */
const LONGEST_FIELD = 2 * 65_536 + 1;
const LONGEST_ID = 200;
/** Always the same ones, so that a failure is no accident; with FUZZ_RUNS=100000, always others. */
const RUNS = {
	numRuns: Number(process.env.FUZZ_RUNS ?? 1_000),
	...(!process.env.FUZZ_RUNS && { seed: 1 }),
};

const triggers: readonly TriggerGateway[] = [
	whatSmsTrigger,
	whatsApiTrigger,
	flowEngineTrigger,
	whatsAppSessionsTrigger,
];

/** What a delivery passes through before n8n gets its items, with every filter added. */
function handle(trigger: TriggerGateway, payload: IDataObject): GatewayEvent[] {
	const events = trigger.events(payload);
	const filters = { chats: '351910000000', chatKinds: ['person'], mentionedOnly: true };
	for (const event of events) {
		const parameters = {
			events: [event.event],
			statuses: ['read'],
			filters: { ...filters, messageTypes: ['text'] },
			options: { ownMessages: 'include', otherEvents: true } as const,
		};
		isWanted(trigger, parameters, event);
		trigger.isHandled?.(event);
		const { id, event: name, raw, attachment: _, ...fields } = event;
		const isShort = (text: unknown) => typeof text !== 'string' || text.length <= LONGEST_FIELD;
		if (id === '' || id.length > LONGEST_ID || name === '' || !isShort(name)) throw new Error(id);
		if (!Object.values(fields).every(isShort)) throw new Error('A text is too long');
		if (/\\u0000|"apikey"|"__proto__"/.test(JSON.stringify(raw))) throw new Error('It is kept');
	}
	return events;
}

describe.each(TRIGGERS.map((contract, index) => [contract.trigger, contract, index] as const))(
	'%s',
	(_, { payload, unwanted }, index) => {
		const trigger = triggers[index];
		if (!trigger) throw new Error('There is no such trigger.');
		const own = [payload('id'), unwanted].map((one) => ({ payload: one }));
		const known = [...own, ...(trigger === flowEngineTrigger ? fixtures() : [])];

		test('payloads with anything in them replaced, taken out, doubled, wrapped or moved', () => {
			let events = 0;
			fc.assert(
				fc.property(mutatedPayload(known as Parameters<typeof mutatedPayload>[0]), (mutated) => {
					events += handle(trigger, mutated).length;
				}),
				RUNS,
			);
			expect(events).toBeGreaterThan(RUNS.numRuns / 3);
			expect(Object.keys(Object.prototype)).toEqual([]);
		}, 120_000);

		test('an event that is known, with anything as its content', () => {
			const names = [...new Set(known.map(({ payload: { event } }) => event))];
			fc.assert(
				fc.property(
					fc.constantFrom(...names),
					fc.jsonValue({ maxDepth: 5 }),
					fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 2 })),
					(event, data, around) => {
						handle(trigger, { ...around, event, data } as IDataObject);
					},
				),
				RUNS,
			);
		}, 120_000);

		test.each([
			['lists', '[', ']'],
			['objects', '{"a":', '}'],
		])('%s, 5,000 and 50,000 levels deep, anywhere', (_, open, close) => {
			for (const levels of [5_000, 50_000]) {
				const deep: unknown = JSON.parse(open.repeat(levels) + '1' + close.repeat(levels));
				const { data, ...around } = payload('id');
				for (const key of Object.keys(around)) {
					handle(trigger, { ...around, data, [key]: deep } as IDataObject);
				}
				for (const key of [...Object.keys(data as IDataObject), 'more']) {
					const [event] = handle(trigger, {
						...around,
						data: { ...(data as IDataObject), [key]: deep },
					} as IDataObject);
					if (event) expect(event.truncated).toEqual(expect.arrayContaining([expect.any(String)]));
				}
				handle(trigger, { ...around, data: deep } as IDataObject);
			}
		});

		test('what is cut is said', () => {
			const { data, ...around } = payload('id');
			const more = 'x'.repeat(65_537);
			const [event] = handle(trigger, { ...around, data: { ...(data as IDataObject), more } });
			expect(event?.truncated).toEqual(['data.more']);
			expect(handle(trigger, payload('id'))[0]).not.toHaveProperty('truncated');
		});
	},
);
