import { createHmac } from 'node:crypto';
import axios from 'axios';
import jwt from 'jsonwebtoken';
import { serveWebhook } from '../support/webhook-server.mts';
import type { WebhookServer } from '../support/webhook-server.mts';
import { CLAIMS, MADE_UP, madeUpTrigger } from './made-up-trigger.mts';

const TOKEN = 'the webhook token';
const BODY = '{ "id": "m1" }';

const types = madeUpTrigger(() => {
	throw new Error('Deliveries register nothing');
});
const hmac = (secret: string, body = BODY) => createHmac('sha256', secret).update(body);
const bearer = (secret: string, claims: object = CLAIMS) =>
	`Bearer ${jwt.sign(claims, secret, { expiresIn: 600 })}`;

let server: WebhookServer;
afterEach(() => server.stop());

/** The status of a delivery to a trigger with these parameters. */
async function statusOf(
	parameters: object,
	{ headers = {}, query = '' }: { headers?: Record<string, string>; query?: string },
) {
	const credentials = {
		whatSmsApi: { apiKey: 'k', baseUrl: 'https://gateway.example', webhookSecret: TOKEN },
	};
	server = await serveWebhook({
		type: MADE_UP,
		types,
		parameters: { ...parameters },
		credentials,
	});
	const { status } = await axios.post(`${server.url}${query}`, BODY, {
		headers,
		validateStatus: () => true,
	});
	expect(server.executions).toHaveLength(status === 200 ? 1 : 0);
	return status;
}

const inHeader = { 'x-proof': TOKEN };

describe('Webhook Token', () => {
	test.each([
		['in the URL', 200, { query: `?token=${encodeURIComponent(TOKEN)}` }],
		['in its header', 200, { headers: { 'X-Webhook-Token': TOKEN } }],
		['another one', 401, { query: '?token=other' }],
		['another one in its header', 401, { headers: { 'X-Webhook-Token': 'other' } }],
		['in another header', 401, { headers: inHeader }],
		['none', 401, {}],
	])('%s: %d', async (_, status, proof) => {
		expect(await statusOf({}, proof)).toBe(status);
	});
});

describe('Shared Secret in a Header', () => {
	const parameters = { authentication: 'secretHeader', headerName: ' X-Proof' };
	test.each([
		['as chosen', 200, { headers: inHeader }],
		['another one', 401, { headers: { 'x-proof': 'other' } }],
		['in the URL', 401, { query: `?token=${encodeURIComponent(TOKEN)}` }],
		['none', 401, {}],
	])('%s: %d', async (_, status, proof) => {
		expect(await statusOf(parameters, proof)).toBe(status);
	});
});

describe('HMAC-SHA256 in a Header', () => {
	const parameters = { authentication: 'hmacHeader', headerName: 'X-Proof' };
	test.each([
		['in hex', 200, hmac(TOKEN).digest('hex')],
		['in hex, named', 200, `sha256=${hmac(TOKEN).digest('hex')}`],
		['in base64', 200, hmac(TOKEN).digest('base64')],
		['of another body', 401, hmac(TOKEN, '{}').digest('hex')],
		['with another secret', 401, hmac('other').digest('hex')],
		['the secret itself', 401, TOKEN],
		['empty', 401, ''],
	])('%s: %d', async (_, status, proof) => {
		expect(await statusOf(parameters, { headers: { 'x-proof': proof } })).toBe(status);
	});
});

describe('JWT', () => {
	test.each([
		['signed with the token', 200, bearer(TOKEN)],
		['with another secret', 401, bearer('other')],
		['with another claim', 401, bearer(TOKEN, { ...CLAIMS, action: 'read' })],
		['expired', 401, bearer(TOKEN, { ...CLAIMS, iat: 1_700_000_000 })],
		['the token itself', 401, `Bearer ${TOKEN}`],
	])('%s: %d', async (_, status, authorization) => {
		expect(await statusOf({ authentication: 'jwt' }, { headers: { authorization } })).toBe(status);
	});
});

test.each([
	['no header name', { authentication: 'secretHeader', headerName: '' }],
	['a name that every object knows', { authentication: 'secretHeader', headerName: 'constructor' }],
	['an Authentication that there is not', { authentication: 'none' }],
	['an Authentication that is an expression', { authentication: '={{ "webhookToken" }}' }],
])('%s: 401', async (_, parameters) => {
	const proof = { headers: inHeader, query: `?token=${encodeURIComponent(TOKEN)}` };
	expect(await statusOf(parameters, proof)).toBe(401);
});
