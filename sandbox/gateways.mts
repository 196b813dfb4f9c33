import { startWhatSms } from './whatsms/start.mts';

/** What the command line has to know about a gateway. */
export interface Listed {
	title: string;
	/** Unless --port says otherwise. */
	port: number;
	/** The length of the rate limit's window stays as documented unless given. */
	start(port: number, windowSeconds: number | undefined): Promise<Started>;
}

export interface Started {
	url: string;
	baseUrl: string;
	apiKey: string;
	/** A curl command that reads something from the API. */
	firstCall: string;
	/** An example of what POST /_sandbox/inbound takes. */
	inbound: object;
	stop(): Promise<void>;
}

/** The sandbox gateways by the name they have on the command line. */
export const gateways: ReadonlyMap<string, Listed> = new Map([
	[
		'whatsms',
		{
			title: 'WhatSMS',
			port: 4010,
			start: async (port, windowSeconds) => {
				const window = windowSeconds === undefined ? {} : { windowSeconds };
				const { url, baseUrl, apiKey, stop } = await startWhatSms({ port, ...window });
				const firstCall = `curl -H 'Authorization: Bearer ${apiKey}' ${baseUrl}/contacts`;
				const inbound = { number: '351910000000', name: 'João Silva', text: 'Olá' };
				return { url, baseUrl, apiKey, firstCall, inbound, stop };
			},
		},
	],
]);
