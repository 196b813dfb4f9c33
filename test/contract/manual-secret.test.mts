import axios from 'axios';
import type { ICredentialDataDecryptedObject, IDataObject, INode } from 'n8n-workflow';
import manifest from '../../package.json' with { type: 'json' };
import { startTrigger } from '../support/live-trigger.mts';
import type { LiveTrigger } from '../support/live-trigger.mts';
import { TRIGGERS } from './trigger-gateways.mts';
import type { TriggerContract } from './trigger-gateways.mts';

const running: LiveTrigger[] = [];
afterEach(async () => {
	await Promise.all(running.splice(0).map(async (trigger) => await trigger.stop()));
});

/** A trigger that was set up by hand. */
async function start(
	{ trigger, credential, parameters }: TriggerContract,
	data: ICredentialDataDecryptedObject,
	more: IDataObject = {},
) {
	const live = await startTrigger({
		type: `${manifest.name}.${trigger}`,
		parameters: { ...parameters, registration: 'manual', ...more },
		credentials: { [credential]: data },
	});
	running.push(live);
	return live;
}

const refused = (label: string) =>
	new RegExp(`would reject every request: its credential has no ${label}\\. Enter`);

const emptied = ({ openCredentials }: TriggerContract) => [
	['an empty', openCredentials] as const,
	['a blank', { ...openCredentials, webhookSecret: ' \n', webhookToken: ' \n' }] as const,
];

describe.each(TRIGGERS)('$trigger, set up by hand', (contract) => {
	test('with a secret, it is published and tested', async () => {
		const live = await start(contract, contract.credentials);
		await live.publish();
		await live.startTest();
		await live.endTest();
		await live.unpublish();
	});
});

const [whatSms] = TRIGGERS as [TriggerContract];

describe('WhatSMS, which signs', () => {
	test.each(emptied(whatSms))(
		'with %s secret, neither published nor tested, and it says why',
		async (_, data) => {
			const live = await start(whatSms, data);
			await expect(live.publish()).rejects.toThrow(refused('Webhook Secret'));
			await expect(live.startTest()).rejects.toThrow(refused('Webhook Secret'));
			await live.unpublish();
		},
	);

	test('the previous secret proves deliveries, too', async () => {
		const live = await start(whatSms, { ...whatSms.credentials, webhookSecret: '' });
		await expect(live.publish()).resolves.toBeUndefined();
	});
});

const TOKEN_TRIGGERS = TRIGGERS.filter(({ signsBody }) => !signsBody);

describe.each(TOKEN_TRIGGERS)('$trigger, with a token in its URL', (contract) => {
	let deliveries = 0;
	/** How a request with this token is answered. */
	const post = async (live: LiveTrigger, token: string | undefined, url = live.url) => {
		const body = JSON.stringify(contract.payload(`M${deliveries++}`));
		const params = token === undefined ? {} : { token };
		const always = { validateStatus: () => true };
		return (await axios.post(url, body, { params, ...always })).status;
	};
	const idOf = ({ node }: LiveTrigger): string => node.id;

	test.each(emptied(contract))("with %s one in the credential, the node's ID", async (_, data) => {
		const live = await start(contract, data);
		await live.publish();
		await live.startTest();
		expect(await post(live, idOf(live))).toBe(200);
		expect(await post(live, idOf(live), live.testUrl)).toBe(200);
		for (const other of [undefined, '', idOf(live).slice(1), `${idOf(live)}0`]) {
			expect(await post(live, other)).toBe(401);
		}
		expect(live.executions).toHaveLength(2);
	});

	test('the ID of another node opens nothing', async () => {
		const one = await start(contract, contract.openCredentials);
		const other = await start(contract, contract.openCredentials);
		expect(await post(one, idOf(other))).toBe(401);
		expect(await post(other, idOf(other))).toBe(200);
	});

	test("where the credential has one, the node's ID is none", async () => {
		const live = await start(contract, contract.credentials);
		expect(await post(live, idOf(live))).toBe(401);
		expect(await post(live, contract.secret)).toBe(200);
	});

	test('with automatic registration, neither', async () => {
		const live = await start(contract, contract.openCredentials, { registration: 'automatic' });
		expect(await post(live, idOf(live))).toBe(401);
	});

	test('an ID that no n8n has made up can be guessed, and counts for nothing', async () => {
		const live = await start(contract, contract.openCredentials);
		for (const id of ['trigger-1', '1', '']) {
			Object.assign(live.node satisfies INode, { id });
			await expect(live.publish()).rejects.toThrow(refused('Webhook Token'));
			expect(await post(live, id)).toBe(401);
		}
	});

	test('no item, log, or memory shows it', async () => {
		const live = await start(contract, contract.openCredentials);
		await live.publish();
		await post(live, idOf(live));
		await post(live, `${idOf(live)}0`);
		const seen = JSON.stringify([live.executions, live.warnings, live.memory()]);
		expect(live.warnings.join()).toContain('rejected a webhook request');
		expect(seen).not.toContain(idOf(live));
	});
});

const BY_CHOICE = TOKEN_TRIGGERS.filter(({ trigger }) => trigger !== 'whatsApiTrigger');

describe.each(BY_CHOICE)('$trigger, with another authentication', (contract) => {
	const HEADER = 'x-webhook-signature';
	test.each(['secretHeader', 'hmacHeader'])("%s takes no node's ID for a secret", async (way) => {
		const more = { authentication: way, headerName: HEADER };
		const live = await start(contract, contract.openCredentials, more);
		await expect(live.publish()).rejects.toThrow(refused('Webhook Token'));
		const { id } = live.node;
		const { status } = await axios.post(live.url, contract.payload('M'), {
			params: { token: id },
			headers: { [HEADER]: id },
			validateStatus: () => true,
		});
		expect(status).toBe(401);
	});
});
