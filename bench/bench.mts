import { mkdir, rm, writeFile } from 'node:fs/promises';
import { startN8n } from '../lab/n8n.mts';
import { measure, type Case } from './measure.mts';
import { scaledPackage } from './scaled-package.mts';
import { httpRequest, whatSms } from './subjects.mts';

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

const rows: string[][] = [
	['node', 'sends', 'accepted', 'refused', 'doubled', 'seconds'],
	['---', '---', '---', '---', '---', '---'],
];

for (const [seconds, cases] of PARTS) {
	const packageDir = await scaledPackage(seconds);
	const n8n = await startN8n({ packageDir });
	try {
		const owner = { email: 'owner@example.com', password: 'Passw0rd-of-the-lab' };
		await n8n.client.setupOwner(owner);
		await n8n.client.login(owner);
		for (const one of cases) {
			console.log(`• ${one.name}`);
			const { accepted, refused, doubled, seconds: took } = await measure(n8n, one);
			rows.push([
				one.name,
				...[one.items, accepted, refused, doubled].map(String),
				took.toFixed(2),
			]);
		}
	} finally {
		await n8n.stop();
		await rm(packageDir, { recursive: true });
	}
}

const table = rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
await mkdir('test-results', { recursive: true });
await writeFile('test-results/bench.md', `${table}\n`);
console.log(
	`\n${table}\n\nA limit of 60 sends in ${WINDOW_SECONDS} s: 180 cannot take less than ${2 * WINDOW_SECONDS} s.`,
);
