import type { INodeType } from 'n8n-workflow';
import { authenticationFields } from '../../nodes/shared/trigger/authentication/fields.ts';
import {
	isTokenInUrl,
	verifyByChoice,
} from '../../nodes/shared/trigger/authentication/verify-by-choice.ts';
import { receive } from '../../nodes/shared/trigger/receive.ts';
import { registrationFields } from '../../nodes/shared/trigger/registration/fields.ts';
import { registrationHooks } from '../../nodes/shared/trigger/registration/hooks/hooks.ts';
import type { TriggerGateway } from '../../nodes/shared/trigger/trigger-gateway.ts';
import { whatSms } from '../../nodes/WhatSms/gateway.ts';

const NAME = 'Made-up Gateway';
export const WAY = {
	value: 'service',
	name: 'By Its Service',
	description: 'A call',
	notice: 'Replaces',
};

export const MADE_UP = 'test.madeUpTrigger';
export const CLAIMS = { app: 'made-up', action: 'webhook' };

/** A trigger of a gateway that does what the real ones do not, with the credential of one of them. */
export function madeUpTrigger(registry: TriggerGateway['registry']): Map<string, INodeType> {
	const trigger: TriggerGateway = {
		gateway: { ...whatSms, name: NAME },
		sentEvents: [],
		secretFields: ['webhookSecret'],
		secretLabel: 'Webhook Secret',
		verify: verifyByChoice(CLAIMS),
		hasTokenInUrl: isTokenInUrl,
		registry,
		events: ({ id }) => [{ event: 'happened', id: String(id) }],
	};
	const type: INodeType = {
		description: {
			displayName: NAME,
			name: MADE_UP,
			group: ['trigger'],
			version: 1,
			description: '',
			defaults: { name: NAME },
			inputs: [],
			outputs: ['main'],
			credentials: [{ name: 'whatSmsApi', required: true }],
			webhooks: [{ name: 'default', httpMethod: 'POST', path: 'webhook' }],
			properties: [
				...registrationFields(NAME, ['manual', WAY]),
				...authenticationFields(NAME, { jwt: true }),
				{ displayName: 'Events', name: 'events', type: 'hidden', default: ['happened'] },
			],
		},
		webhookMethods: { default: registrationHooks(trigger) },
		async webhook() {
			return await receive(this, trigger);
		},
	};
	return new Map([[MADE_UP, type]]);
}
