import { PLANS } from '../../../scripts/record/plans/index.mts';
import { startFlowEngine } from '../../../sandbox/flowengine/start.mts';
import { startSessions } from '../../../sandbox/sessions/start.mts';
import { startWhatsApi } from '../../../sandbox/whatsapi/start.mts';
import { startWhatSms } from '../../../sandbox/whatsms/start.mts';
import { GATEWAYS } from '../../contract/action-gateways.mts';
import { differencesIn, recordWith } from './typist.mts';

const planOf = (name: string) => {
	const plan = PLANS[name];
	if (!plan) throw new Error(`No plan ${name}`);
	return plan;
};

describe.each(Object.entries(PLANS))('%s', (_, plan) => {
	const { value, resources } = plan.gateway;
	const start = async () => {
		const gateway = await GATEWAYS[value]?.('as assumed');
		if (!gateway) throw new Error(`No sandbox for ${value}`);
		return gateway;
	};

	test('every operation is recorded, or has a reason why not', () => {
		const all = resources.flatMap((resource) =>
			resource.operations.map((operation) => `${resource.value}.${operation.value}`),
		);
		const planned = [...plan.steps.map(({ operation }) => operation), ...Object.keys(plan.leftOut)];
		expect([...new Set(planned)].sort()).toEqual(all.sort());
	});

	test('a gateway that is like its sandbox differs nowhere, and every step is made', async () => {
		const gateway = await start();
		const { numberId = gateway.origin['account'] } = gateway.credentials;
		const { report, screen } = await recordWith(plan, {
			...gateway.credentials,
			...(plan.accountField && { [plan.accountField]: String(numberId) }),
		});
		await gateway.stop();
		expect(differencesIn(report)).toEqual({});
		expect(screen).toContain(`${plan.steps.length} of ${plan.steps.length} steps are recorded`);
	});
});

describe('where a gateway differs, the report says just that', () => {
	test('WhatSMS', async () => {
		const gateway = await startWhatSms({ variant: { updateVerb: 'PATCH' } });
		const { report } = await recordWith(planOf('whatsms'), gateway as never);
		await gateway.stop();
		console.log(report);
	});
	test('WhatsAPI', async () => {
		const gateway = await startWhatsApi({ variant: { portal: 'portalUrl' } });
		const { report } = await recordWith(planOf('whatsapi'), gateway as never);
		await gateway.stop();
		console.log(report);
	});
	test('FlowEngine', async () => {
		const gateway = await startFlowEngine({ variant: { routes: 'published' } });
		const { token: apiKey, name: numberId } = gateway.instance;
		const { report } = await recordWith(planOf('flowengine'), {
			...(gateway as object),
			apiKey,
			numberId,
		} as never);
		await gateway.stop();
		console.log(report);
	});
	test('WhatsApp Sessions', async () => {
		const gateway = await startSessions({ registration: 'many', variant: { onWhatsApp: 'list' } });
		const { sessionKey: sessionApiKey, personalToken: personalAccessToken, baseUrl } = gateway;
		const credentials = { baseUrl, sessionApiKey, personalAccessToken };
		const { report } = await recordWith(planOf('sessions'), credentials);
		await gateway.stop();
		console.log(report);
	});
});
