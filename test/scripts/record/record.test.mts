import { PLANS } from '../../../scripts/record/plans/index.mts';
import type { Call } from '../../../sandbox/ledger.mts';
import { GATEWAYS } from '../../contract/action-gateways.mts';
import type { Gateway } from '../../contract/action-gateways.mts';
import { differencesIn, NUMBER, recordWith } from './typist.mts';
import { VARIANTS } from './variants.mts';

/** POST requests that read; all others, and what is no GET, change something. */
const READS =
	/find(Messages|Chats)|whatsappNumbers|fetchProfilePictureUrl|getBase64FromMediaMessage/;
const changes = ({ method, path }: Call) => method !== 'GET' && !READS.test(path);

/** Phone numbers, alone or in an address. */
const numbersIn = (calls: readonly Call[]) =>
	[
		...JSON.stringify(calls.map(({ path, query, body }) => ({ path, query, body }))).matchAll(
			/["/]\+?(\d{9,15})["/@]/g,
		),
	].map(([, number]) => number);

describe.each(Object.entries(PLANS))('%s', (name, plan) => {
	const { variant, differences } = VARIANTS[name] ?? { variant: '', differences: {} };
	let gateway: Gateway;
	let fields: Gateway['credentials'];

	beforeEach(async () => {
		const start = GATEWAYS[plan.gateway.value];
		if (!start) throw new Error(`No sandbox for ${name}`);
		gateway = await start(variant);
		const { credentials, origin } = gateway;
		const account = String(origin['account']);
		fields = { ...credentials, ...(plan.accountField && { [plan.accountField]: account }) };
	});
	afterEach(() => gateway.stop());

	test('every operation is recorded, or has a reason why not', () => {
		const planned = [...plan.steps.map(({ operation }) => operation), ...Object.keys(plan.leftOut)];
		expect([...new Set(planned)].sort()).toEqual(Object.keys(gateway.operations).sort());
	});

	test(`${variant}: the report says just that; each change was asked for, and reached one number`, async () => {
		const before = gateway.unique();
		const { report, screen, questions } = await recordWith(plan, fields);
		expect(differencesIn(report)).toEqual(differences);
		expect(screen).toContain(`${plan.steps.length} of ${plan.steps.length} steps are recorded`);
		const made = gateway.calls.filter(changes);
		expect(questions.map((question) => /^ {2}([A-Z]+) (\S+)/m.exec(question)?.[1])).toEqual(
			made.map(({ method }) => method),
		);
		expect([...new Set(numbersIn(made))]).toEqual([NUMBER]);
		expect(gateway.unique().length).toBeGreaterThan(before.length);
	});

	test('whoever says no changes nothing', async () => {
		const { report, questions } = await recordWith(plan, fields, () => false);
		expect(questions).not.toEqual([]);
		expect(gateway.calls).not.toEqual([]);
		expect(gateway.calls.filter(changes)).toEqual([]);
		expect(report).toContain(': you said no');
	});
});
