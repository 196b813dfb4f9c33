import { createSecretKey } from 'node:crypto';
import CryptoJS from 'crypto-js';
import jwt from 'jsonwebtoken';
import { TRIGGERS } from '../../contract/trigger-gateways.mts';
import type { TriggerContract } from '../../contract/trigger-gateways.mts';

/** What proves a delivery: a signature of its body, a token that travels along, or a JSON Web Token. */
export type By = 'signature' | 'token' | 'header' | 'jwt';

/** A trigger with one of the ways in which its deliveries can be proved. */
export interface Proved extends TriggerContract {
	/** The head of its column. */
	name: string;
	by: By;
}

export const HEADER = 'x-webhook-signature';
export const CLAIMS = { app: 'evolution', action: 'webhook' };

/** With crypto-js, which shares no code with what the triggers check it with. */
export const hmac = (body: string, secret: string, algorithm: 'HmacSHA256' | 'HmacSHA512') =>
	CryptoJS[algorithm](body, secret).toString(CryptoJS.enc.Base64);

export const jsonWebToken = (secret: string, claims: object, options: jwt.SignOptions) =>
	jwt.sign(claims, createSecretKey(Buffer.from(secret)), { algorithm: 'HS256', ...options });

const bySignature = (contract: TriggerContract): Proved => ({
	...contract,
	name: `${nameOf(contract)}, HMAC`,
	by: 'signature',
	signsBody: true,
	parameters: { ...contract.parameters, authentication: 'hmacHeader', headerName: HEADER },
	prove: (body, secret = contract.secret) => ({
		headers: { [HEADER]: hmac(body.toString(), secret, 'HmacSHA256') },
		query: {},
	}),
});

const byHeader = (contract: TriggerContract): Proved => ({
	...contract,
	name: `${nameOf(contract)}, secret header`,
	by: 'header',
	parameters: { ...contract.parameters, authentication: 'secretHeader', headerName: HEADER },
	prove: (_, secret = contract.secret) => ({ headers: { [HEADER]: secret }, query: {} }),
});

const byJwt = (contract: TriggerContract): Proved => ({
	...contract,
	name: `${nameOf(contract)}, JWT`,
	by: 'jwt',
	parameters: { ...contract.parameters, authentication: 'jwt' },
	prove: (_, secret = contract.secret) => ({
		headers: {
			authorization: `Bearer ${jsonWebToken(secret, CLAIMS, { expiresIn: 600 })}`,
		},
		query: {},
	}),
});

const NAMES: Record<string, string> = {
	whatSmsTrigger: 'WhatSMS',
	whatsApiTrigger: 'WhatsAPI',
	flowEngineTrigger: 'FlowEngine',
	whatsAppSessionsTrigger: 'Sessions',
};
export const nameOf = ({ trigger }: TriggerContract): string => NAMES[trigger] ?? trigger;

/** All triggers, by all proofs that they take. */
export const PROVED: Proved[] = TRIGGERS.flatMap((contract) => {
	const { trigger, signsBody } = contract;
	const by: By = signsBody ? 'signature' : 'token';
	return [
		{ ...contract, by, name: `${nameOf(contract)}, ${by}` },
		...(trigger === 'flowEngineTrigger' ? [byJwt(contract)] : []),
		...(['flowEngineTrigger', 'whatsAppSessionsTrigger'].includes(trigger)
			? [byHeader(contract), bySignature(contract)]
			: []),
	];
});
