import type { IDataObject, INode } from 'n8n-workflow';
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

/** By default, it goes on where an item is refused. */
export const httpRequest =
	(more: Partial<INode> = { onError: 'continueRegularOutput' }): MakeSubject =>
	({ httpRequest: { url, headers, body } }) => ({
		type: 'n8n-nodes-base.httpRequest',
		typeVersion: 4.2,
		parameters: {
			...{ method: 'POST', url, sendHeaders: true, sendBody: true, specifyBody: 'json' },
			headerParameters: {
				parameters: Object.entries(headers).map(([name, value]) => ({ name, value })),
			},
			jsonBody: body,
			options: {},
		},
		...more,
	});

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
