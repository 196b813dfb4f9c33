import { createHmac } from 'node:crypto';
import axios from 'axios';
import type { IDataObject } from 'n8n-workflow';
import jwt from 'jsonwebtoken';
import { unreadableWebhookRegistry } from '../../nodes/shared/trigger/registration/registries/unreadable-webhook.ts';
import { whatSms } from '../../nodes/WhatSms/gateway.ts';
import { startTrigger } from '../support/live-trigger.mts';
import type { LiveTrigger } from '../support/live-trigger.mts';
import { pass, startClock, stopClock } from '../support/clock.mts';
import { CLAIMS, MADE_UP, madeUpTrigger, WAY } from './made-up-trigger.mts';

const TOKEN = 'the webhook token';
const BODY = '{ "id": "m1" }';

const types = madeUpTrigger((_, context) =>
	unreadableWebhookRegistry(whatSms, context, { write: async () => {}, clear: async () => {} }),
);
const hmac = (secret: string, body = BODY) => createHmac('sha256', secret).update(body);
const bearer = (secret: string, claims: object = CLAIMS) =>
	`Bearer ${jwt.sign(claims, secret, { expiresIn: 600 })}`;

const running: LiveTrigger[] = [];
afterEach(async () => {
	startClock();
	await Promise.all(running.splice(0).map(async (trigger) => await trigger.stop()));
});

const credential = (webhookSecret: unknown) => ({
	apiKey: 'k',
	baseUrl: 'http://127.0.0.1',
	webhookSecret: webhookSecret as string,
});

async function start(parameters: IDataObject, secret: unknown = TOKEN) {
	const credentials = { whatSmsApi: credential(secret) };
	const trigger = await startTrigger({ type: MADE_UP, types, parameters, credentials });
	running.push(trigger);
	return Object.assign(trigger, { credentials });
}

interface Proof {
	headers?: Record<string, string>;
	query?: string;
	body?: string;
}

const post = async ({ url }: LiveTrigger, { headers = {}, query = '', body = BODY }: Proof) =>
	await axios.post<{ message: string }>(`${url}${query}`, body, {
		headers,
		validateStatus: () => true,
	});

/** Why a delivery is rejected, as the log of n8n says it; undefined if it starts an execution. */
async function refusal(trigger: LiveTrigger, proof: Proof) {
	const { status } = await post(trigger, proof);
	const runs = trigger.executions.splice(0).length;
	const log = trigger.warnings.splice(0).join();
	expect([status, runs]).toEqual(log === '' ? [200, 1] : [401, 0]);
	return log === ''
		? undefined
		: log.replace(`${trigger.node.name} rejected a webhook request: `, '');
}

const inHeader = { 'x-proof': TOKEN };
const inUrl = `?token=${encodeURIComponent(TOKEN)}`;

const NOT_THE_TOKEN = "it doesn't contain the Webhook Token";
describe('Webhook Token', () => {
	test.each([
		['in the URL', undefined, { query: inUrl }],
		['in its header', undefined, { headers: { 'X-Webhook-Token': TOKEN } }],
		['another one', NOT_THE_TOKEN, { query: '?token=other' }],
		['another one in its header', NOT_THE_TOKEN, { headers: { 'X-Webhook-Token': 'other' } }],
		['in another header', NOT_THE_TOKEN, { headers: inHeader }],
		['none', NOT_THE_TOKEN, {}],
	])('%s: %j', async (_, reason, proof) => {
		for (const parameters of [{}, { authentication: 'webhookToken' }]) {
			expect(await refusal(await start(parameters), proof)).toBe(reason);
		}
	});
});

const NOT_THE_HEADER = "its header isn't the Webhook Token";
describe('Shared Secret in a Header', () => {
	const parameters = { authentication: 'secretHeader', headerName: ' X-Proof' };
	test.each([
		['as chosen', undefined, { headers: inHeader }],
		['another one', NOT_THE_HEADER, { headers: { 'x-proof': 'other' } }],
		['in the URL', NOT_THE_HEADER, { query: inUrl }],
		['none', NOT_THE_HEADER, {}],
	])('%s: %j', async (_, reason, proof) => {
		expect(await refusal(await start(parameters), proof)).toBe(reason);
	});
});

const NOT_SIGNED = "its header doesn't sign its body";
describe('HMAC-SHA256 in a Header', () => {
	const parameters = { authentication: 'hmacHeader', headerName: 'X-Proof' };
	test.each([
		['in hex', undefined, hmac(TOKEN).digest('hex')],
		['in hex, named', undefined, `sha256=${hmac(TOKEN).digest('hex')}`],
		['in base64', undefined, hmac(TOKEN).digest('base64')],
		['of another body', NOT_SIGNED, hmac(TOKEN, '{}').digest('hex')],
		['with another secret', NOT_SIGNED, hmac('other').digest('hex')],
		['the secret itself', NOT_SIGNED, TOKEN],
		['empty', NOT_SIGNED, ''],
	])('%s: %j', async (_, reason, proof) => {
		expect(await refusal(await start(parameters), { headers: { 'x-proof': proof } })).toBe(reason);
	});
});

const NO_JWT = 'its Authorization header has no valid JWT';
describe('JWT', () => {
	test.each([
		['signed with the token', undefined, bearer(TOKEN)],
		['typed by hand', undefined, bearer(TOKEN).replace('Bearer', 'bearer ')],
		['with another secret', NO_JWT, bearer('other')],
		['with another claim', NO_JWT, bearer(TOKEN, { ...CLAIMS, action: 'read' })],
		['expired', NO_JWT, bearer(TOKEN, { ...CLAIMS, iat: 1_700_000_000 })],
		['the token itself', NO_JWT, `Bearer ${TOKEN}`],
		['of another kind', NO_JWT, bearer(TOKEN).replace('Bearer', 'Basic')],
		['behind something else', NO_JWT, `Basic ${bearer(TOKEN)}`],
	])('%s: %j', async (_, reason, authorization) => {
		const trigger = await start({ authentication: 'jwt' });
		expect(await refusal(trigger, { headers: { authorization } })).toBe(reason);
	});
});

const UNKNOWN = 'the selected Authentication is unknown';
test.each([
	['no header name', { authentication: 'secretHeader', headerName: '' }, NOT_THE_HEADER],
	['no header name at all', { authentication: 'secretHeader' }, NOT_THE_HEADER],
	[
		'a name that every object knows',
		{ authentication: 'secretHeader', headerName: 'constructor' },
		NOT_THE_HEADER,
	],
	['an Authentication that there is not', { authentication: 'none' }, UNKNOWN],
	['an Authentication that is an expression', { authentication: '={{ "webhookToken" }}' }, UNKNOWN],
])('%s: rejected', async (_, parameters, reason) => {
	expect(await refusal(await start(parameters), { headers: inHeader, query: inUrl })).toBe(reason);
});

describe('the secrets that count', () => {
	/** Another message for each: a copy starts nothing. */
	const withToken = (token: string) => ({
		query: `?token=${encodeURIComponent(token)}`,
		body: JSON.stringify({ id: token }),
	});

	test('one that was pasted with a line break', async () => {
		const trigger = await start({}, ` ${TOKEN}\n`);
		await trigger.publish();
		expect(await refusal(trigger, withToken(TOKEN))).toBeUndefined();
	});

	test.each(['', ' \n', null, 7])(
		'where the credential has %j, the ID of the node as a token in the URL',
		async (secret) => {
			const trigger = await start({}, secret);
			await trigger.publish();
			expect(await refusal(trigger, withToken(trigger.node.id))).toBeUndefined();
			expect(await refusal(trigger, withToken(String(secret)))).toBe(NOT_THE_TOKEN);
		},
	);

	test.each(['', ' \n', null, 7])(
		'where the credential has %j and the token is elsewhere, none: it is not published',
		async (secret) => {
			const trigger = await start(
				{ authentication: 'secretHeader', headerName: 'x-proof' },
				secret,
			);
			await expect(trigger.publish()).rejects.toThrow(
				`${trigger.node.name} would reject every request: its credential has no Webhook Secret. Enter the Webhook Secret in the credential`,
			);
			for (const given of [String(secret), trigger.node.id]) {
				expect(await refusal(trigger, { headers: { 'x-proof': given } })).toBe(
					'the credential has no secret to verify it with',
				);
			}
		},
	);

	test('where the credential has one and the token is elsewhere, it is published', async () => {
		const trigger = await start({ authentication: 'secretHeader', headerName: 'x-proof' });
		await expect(trigger.publish()).resolves.toBeUndefined();
	});

	test('in automatic set-up, that of the credential and the one that was generated', async () => {
		stopClock();
		const trigger = await start({ registration: WAY.value }, '');
		await trigger.publish();
		const { secret = '' } = trigger.memory();
		expect(secret).not.toBe('');
		expect(await refusal(trigger, withToken(trigger.node.id))).toBe(NOT_THE_TOKEN);

		trigger.credentials.whatSmsApi.webhookSecret = TOKEN;
		await pass(1_000);
		for (const token of [secret, TOKEN]) {
			expect(await refusal(trigger, withToken(token))).toBeUndefined();
		}
	});

	test('in automatic set-up before anything was published, none', async () => {
		const trigger = await start({ registration: WAY.value }, '');
		for (const token of ['', 'undefined', trigger.node.id]) {
			expect(await refusal(trigger, withToken(token))).toBe(
				'the credential has no secret to verify it with',
			);
		}
	});

	test('those of another trigger at the same moment: none', async () => {
		const [one, other] = [await start({}, 'one'), await start({}, 'other')];
		const given = [
			[one, 'one', undefined],
			[other, 'other', undefined],
			[one, 'other', NOT_THE_TOKEN],
			[other, 'one', NOT_THE_TOKEN],
		] as const;
		for (const [trigger, token, reason] of given) {
			expect(await refusal(trigger, withToken(token))).toBe(reason);
		}
	});

	test('those of a credential that is gone are unknown: 503, and the log says so', async () => {
		const trigger = await start({});
		delete (trigger.credentials as Partial<typeof trigger.credentials>).whatSmsApi;
		const { status, data } = await post(trigger, withToken(TOKEN));
		expect([status, data.message]).toEqual([503, "It can't be checked. See n8n's log."]);
		expect(trigger.warnings).toEqual([`${trigger.node.name} can't check a webhook request`]);
		expect(trigger.executions).toEqual([]);
	});
});
