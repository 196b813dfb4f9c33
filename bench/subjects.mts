import type { IDataObject, INode, INodeParameters } from 'n8n-workflow';
import manifest from '../package.json' with { type: 'json' };
import type { Target } from './targets.mts';

/** A node that sends `$json.text` to each person. */
export type Subject = Pick<INode, 'type' | 'typeVersion' | 'parameters'> & Partial<INode>;

export type MakeSubject = (target: Target) => Subject;

const TEXT = { messageType: 'text', message: '={{ $json.text }}' };
const TO = '={{ $json.to }}';
const NO_PAUSE = { pause: { seconds: { min: 0, max: 0 } } };

const own =
	(
		name: string,
		parameters: IDataObject,
		options: IDataObject,
		more?: Partial<INode>,
	): MakeSubject =>
	() => ({
		type: `${manifest.name}.${name}`,
		typeVersion: 1,
		parameters: { resource: 'message', ...TEXT, ...parameters, options } as INode['parameters'],
		...more,
	});

export const whatSms = (options = {}, more?: Partial<INode>) => {
	const ticketId = { __rl: true, mode: 'id', value: '={{ $json.ticketId }}' };
	return own('whatSms', { operation: 'send', ticketId }, options, more);
};

export const flowEngine = (options = {}, more?: Partial<INode>) => {
	const to = { __rl: true, mode: 'phone', value: TO };
	return own('flowEngine', { operation: 'send', to }, { ...NO_PAUSE, ...options }, more);
};

export const whatsApi = (more?: Partial<INode>) =>
	own('whatsApi', { operation: 'sendBulk', to: TO }, {}, more);

type BodyParameters = (body: Target['httpRequest']['body']) => INodeParameters;

/** Using Fields Below, as n8n proposes it: an expression for each field. */
const asFields: BodyParameters = (body) => ({
	specifyBody: 'keypair',
	bodyParameters: { parameters: pairs(body, (expression) => `={{ ${expression} }}`) },
});

const asOneExpression: BodyParameters = (body) => {
	const fields = Object.entries(body).map(([name, expression]) => `${name}: ${expression}`);
	return { specifyBody: 'json', jsonBody: `={{ JSON.stringify({ ${fields.join(', ')} }) }}` };
};

const pairs = (record: Record<string, string>, toValue = (value: string) => value) =>
	Object.entries(record).map(([name, value]) => ({ name, value: toValue(value) }));

const requestWith =
	(bodyParameters: BodyParameters) =>
	/** By default, it goes on where an item is refused. */
	(more: Partial<INode> = { onError: 'continueRegularOutput' }): MakeSubject =>
	({ httpRequest: { url, headers, body } }) => ({
		type: 'n8n-nodes-base.httpRequest',
		typeVersion: 4.2,
		parameters: {
			...{ method: 'POST', url, sendHeaders: true, sendBody: true },
			headerParameters: { parameters: pairs(headers) },
			...bodyParameters(body),
			options: {},
		},
		...more,
	});

export const httpRequest = requestWith(asFields);

export const httpRequestInOneExpression = requestWith(asOneExpression);

export const PEER_CREDENTIAL = 'evolutionApi';

/** n8n-nodes-evolution-api, which others have made. */
export const evolutionApi =
	(more: Partial<INode> = { onError: 'continueRegularOutput' }): MakeSubject =>
	() => ({
		type: `n8n-nodes-evolution-api.${PEER_CREDENTIAL}`,
		typeVersion: 1,
		parameters: {
			...{ resource: 'messages-api', operation: 'send-text', options_message: {} },
			...{ instanceName: '={{ $json.instance }}', remoteJid: TO, messageText: TEXT.message },
		},
		...more,
	});
