import { whatSms } from '../../nodes/WhatSms/gateway.ts';
import { startWhatSms } from '../../sandbox/whatsms/start.mts';
import type { WhatSmsSandbox } from '../../sandbox/whatsms/start.mts';
import { clientOf } from '../sandbox/client.mts';
import { WRITTEN } from './bodies.mts';
import type { Known } from './bodies.mts';
import { run } from './whatsms.mts';

let sandbox: WhatSmsSandbox;
let known: Known;

beforeEach(async () => {
	sandbox = await startWhatSms({ campaignStep: 60_000 });
	const { message, ticket, contact } = sandbox.receive({ number: '351910000000', text: 'Olá' });
	known = { messageId: message.id, ticketId: ticket.id, contactId: contact.id };
});
afterEach(() => sandbox.stop());

test.each(WRITTEN)('$name sends what the docs print under "$section"', async (written) => {
	const [resource, operation] = written.name.split('.');
	const origin = { gateway: 'whatSms', ticketId: known.ticketId, messageId: known.messageId };
	const parameters = { resource, operation, ...written.parameters(known) };
	const { error } = await run(sandbox, parameters, [origin]);
	expect(error).toBeUndefined();
	expect(sandbox.ledger.calls.filter(({ method }) => method !== 'GET')).toMatchObject([
		{ method: written.method, path: `/api/v2${written.path(known)}`, status: expect.any(Number) },
	]);
	expect(sandbox.ledger.calls.at(-1)?.body).toStrictEqual(written.body(known));
});

const required = WRITTEN.flatMap((written) =>
	written.required.map((field) => ({ written, field })),
);

test.each(required)(
	'without $field, the body of $written.name is refused',
	async ({ written, field }) => {
		const { [field]: _, ...rest } = written.body(known);
		const request = { method: written.method, url: written.path(known), data: rest };
		const { status, data } = await clientOf(sandbox).request(request);
		expect({ status, data }).toEqual({ status: 400, data: { error: expect.any(String) } });
	},
);

test('every operation that changes something is here', () => {
	const reading = ['get', 'getAll'];
	const changing = whatSms.resources.flatMap(({ value, operations }) =>
		operations
			.filter((operation) => !reading.includes(operation.value))
			.map((operation) => `${value}.${operation.value}`),
	);
	expect(WRITTEN.map(({ name }) => name).toSorted()).toEqual(changing.toSorted());
});
