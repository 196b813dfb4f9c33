import type { INode } from 'n8n-workflow';
import manifest from '../package.json' with { type: 'json' };

/** A node that sends `$json.text` to `$json.ticketId`. */
export type Subject = Pick<INode, 'type' | 'typeVersion' | 'parameters'> & Partial<INode>;

export type MakeSubject = (target: {
	credentialId: string;
	baseUrl: string;
	apiKey: string;
}) => Subject;

export const whatSms =
	(options = {}): MakeSubject =>
	({ credentialId }) => ({
		type: `${manifest.name}.whatSms`,
		typeVersion: 1,
		parameters: {
			resource: 'message',
			operation: 'send',
			ticketId: { __rl: true, mode: 'id', value: '={{ $json.ticketId }}' },
			messageType: 'text',
			message: '={{ $json.text }}',
			options,
		},
		credentials: { whatSmsApi: { id: credentialId, name: 'WhatSMS account' } },
	});

export const httpRequest: MakeSubject = ({ baseUrl, apiKey }) => ({
	type: 'n8n-nodes-base.httpRequest',
	typeVersion: 4.2,
	onError: 'continueRegularOutput', // or it would stop at the first refusal
	parameters: {
		method: 'POST',
		url: `=${baseUrl}/tickets/{{ $json.ticketId }}/messages`,
		sendHeaders: true,
		headerParameters: { parameters: [{ name: 'Authorization', value: `Bearer ${apiKey}` }] },
		sendBody: true,
		specifyBody: 'json',
		jsonBody: '={{ JSON.stringify({ body: $json.text }) }}',
		options: {},
	},
});
