import { createHmac } from 'node:crypto';
import axios from 'axios';
import type { IDataObject } from 'n8n-workflow';
import manifest from '../../package.json' with { type: 'json' };
import { startTrigger } from '../support/live-trigger.mts';
import type { LiveTrigger } from '../support/live-trigger.mts';

const SECRET = 'what deliveries are proved with';

const running: LiveTrigger[] = [];
afterEach(async () => {
	await Promise.all(running.splice(0).map(async (trigger) => await trigger.stop()));
});

async function start(name: string, credential: string, fields: IDataObject, options: IDataObject) {
	const trigger = await startTrigger({
		type: `${manifest.name}.${name}`,
		parameters: { registration: 'manual', events: ['message.received'], options },
		credentials: { [credential]: { apiKey: 'key', baseUrl: 'https://gateway.example', ...fields } },
	});
	running.push(trigger);
	return trigger;
}

const whatSms = async (options: IDataObject) =>
	await start('whatSmsTrigger', 'whatSmsApi', { webhookSecret: SECRET }, options);
const flowEngine = async (options: IDataObject) =>
	await start('flowEngineTrigger', 'flowEngineApi', { webhookToken: SECRET }, options);

test.each([
	[
		'one of a list',
		whatSms,
		{ ownMessages: 'perhaps' },
		`'Options → Own Messages' must be one of ignore, include, only. It is "perhaps". Change the value, or the expression that returns it.`,
	],
	[
		'true or false',
		whatSms,
		{ skipHandled: 'yes' },
		`'Options → Skip Handled Tickets' must be true or false. It is "yes". Change the value, or the expression that returns it.`,
	],
	[
		'several of a list',
		flowEngine,
		{ onArrival: ['wave'] },
		`'Options → On Arrival' must be a list of markRead, showTyping. It is a list of 1. Change the value, or the expression that returns it.`,
	],
	[
		'a number in a range, inside a group',
		flowEngine,
		{ combine: { silence: { seconds: 60, output: 'oneItem' } } },
		`'Options → Combine Messages → Wait For (Seconds)' must be a number from 1 up to 25. It is "60". Change the value, or the expression that returns it.`,
	],
	[
		'a number from 1',
		whatSms,
		{ ignoreOlderThan: 0 },
		`'Options → Ignore Older Than (Minutes)' must be a number from 1. It is "0". Change the value, or the expression that returns it.`,
	],
	[
		'a number, inside a group',
		flowEngine,
		{ takeover: { pause: { minutes: 'an hour', resumeWord: '' } } },
		`'Options → Pause When a Person Answers → Minutes' must be a number from 1 up to 43200. It is "an hour". Change the value, or the expression that returns it.`,
	],
])('publishing refuses an option that is not %s', async (_, prepare, options, message) => {
	const trigger = await prepare(options);
	await expect(trigger.publish()).rejects.toMatchObject({ message });
	await expect(trigger.unpublish()).resolves.toBe(true);
});

test('a number as text and what was left out are read as action parameters are', async () => {
	const trigger = await flowEngine({ combine: { silence: { seconds: '2' } } });
	await expect(trigger.publish()).resolves.toBeUndefined();
});

test('a delivery for an option that is no longer valid is to come again', async () => {
	const trigger = await whatSms({ ownMessages: 'perhaps' });
	const body = JSON.stringify({
		event: 'message.received',
		data: { message: { id: 'message', body: 'Olá', fromMe: false } },
	});
	const signature = createHmac('sha256', SECRET).update(body).digest('hex');
	const { status, data } = await axios.post(trigger.url, body, {
		headers: { 'content-type': 'application/json', 'x-whatsms-signature': `sha256=${signature}` },
		validateStatus: () => true,
	});
	expect({ status, data }).toEqual({
		status: 503,
		data: { message: "The parameters can't be read. See n8n's log." },
	});
	expect(trigger.executions).toEqual([]);
});

/** How each gateway says when a message was sent. */
const MESSAGES: Array<[string, string, IDataObject, (sentAt: Date) => IDataObject]> = [
	[
		'whatSmsTrigger',
		'whatSmsApi',
		{ webhookSecret: SECRET },
		(sentAt) => ({
			event: 'message.received',
			data: { message: { id: String(sentAt), body: 'Olá', fromMe: false, createdAt: sentAt } },
		}),
	],
	[
		'flowEngineTrigger',
		'flowEngineApi',
		{ webhookToken: SECRET },
		(sentAt) => ({
			event: 'messages.upsert',
			instance: 'shop',
			data: {
				key: { id: String(sentAt), remoteJid: '351910000000@s.whatsapp.net', fromMe: false },
				message: { conversation: 'Olá' },
				messageTimestamp: Math.floor(sentAt.getTime() / 1000),
			},
		}),
	],
	[
		'whatsAppSessionsTrigger',
		'whatsAppSessionsApi',
		{ webhookToken: SECRET },
		(sentAt) => ({
			event: 'message.received',
			sessionId: 'shop',
			data: { id: String(sentAt), from: '351910000000', text: 'Olá', timestamp: sentAt },
		}),
	],
];

test.each(MESSAGES)(
	'%s ignores messages that are older than its option says',
	async (type, credential, secret, payload) => {
		const trigger = await startTrigger({
			type: `${manifest.name}.${type}`,
			parameters: {
				registration: 'manual',
				events: ['message.received', 'messages.upsert'],
				options: { ignoreOlderThan: 120 },
			},
			credentials: { [credential]: { baseUrl: 'https://gateway.example', ...secret } },
		});
		running.push(trigger);
		const deliver = async (sentAt: Date) => {
			const body = JSON.stringify(payload(sentAt));
			const signature = createHmac('sha256', SECRET).update(body).digest('hex');
			const { data } = await axios.post(
				`${trigger.url}?token=${encodeURIComponent(SECRET)}`,
				body,
				{
					headers: {
						'content-type': 'application/json',
						'x-whatsms-signature': `sha256=${signature}`,
					},
				},
			);
			return data as unknown;
		};
		const ignored = { message: "Ignored: this workflow doesn't listen to it" };
		expect(await deliver(new Date('2026-01-15T10:30:00Z'))).toEqual(ignored);
		expect(trigger.executions).toEqual([]);
		await deliver(new Date());
		expect(trigger.executions).toMatchObject([[{ json: { text: 'Olá' } }]]);
	},
);
