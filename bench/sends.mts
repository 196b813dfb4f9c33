import { rm } from 'node:fs/promises';
import { signedIn } from '../lab/signed-in.mts';
import { measure, type Case } from './measure.mts';
import { scaledPackage } from './scaled-package.mts';
import { httpRequest, whatSms } from './subjects.mts';
import type { Table } from './table.mts';

const WINDOW_SECONDS = 6;
const limited = { items: 180, answerMs: 0 };
const free = { items: 200, answerMs: 20, gateway: { limits: { all: 1e9, send: 1e9 } } };
const fixed = { windowSeconds: WINDOW_SECONDS };
const sliding = { ...fixed, variant: { window: 'sliding' as const } };

/** By the length of a minute, in seconds: the second part has the limits out of the way. */
const PARTS: Array<[number, Case[]]> = [
	[
		WINDOW_SECONDS,
		[
			{ ...limited, gateway: fixed, name: 'WhatSMS, fixed window', subject: whatSms() },
			{ ...limited, gateway: fixed, name: 'HTTP Request, fixed window', subject: httpRequest },
			{ ...limited, gateway: sliding, name: 'WhatSMS, sliding window', subject: whatSms() },
			{ ...limited, gateway: sliding, name: 'HTTP Request, sliding window', subject: httpRequest },
		],
	],
	[
		0.001,
		[
			{ ...free, name: 'WhatSMS, Parallel Requests 5', subject: whatSms() },
			{
				...free,
				name: 'WhatSMS, Parallel Requests 50',
				subject: whatSms({ parallelRequests: 50 }),
			},
			{ ...free, name: 'HTTP Request, all at once', subject: httpRequest },
		],
	],
];

/** A long list of messages through one node, with the gateway's limits and without them. */
export async function sends(): Promise<Table> {
	const rows: Table['rows'] = [];
	for (const [minute, cases] of PARTS) {
		const packageDir = await scaledPackage(minute);
		const n8n = await signedIn({ packageDir });
		try {
			for (const one of cases) {
				console.log(`• ${one.name}`);
				const { accepted, refused, doubled, seconds } = await measure(n8n, one);
				rows.push({ node: one.name, sends: one.items, accepted, refused, doubled, seconds });
			}
		} finally {
			await n8n.stop();
			await rm(packageDir, { recursive: true });
		}
	}
	const note = `A limit of 60 sends in ${WINDOW_SECONDS} s: 180 cannot take less than ${2 * WINDOW_SECONDS} s.`;
	return { title: 'Sending', rows, note };
}
