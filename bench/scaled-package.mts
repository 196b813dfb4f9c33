import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../lab/where.mts';

const MINUTE = 'MINUTE_MS = 60_000';

/** A copy of the built package in which a minute of WhatSMS's limits lasts `seconds`. */
export async function scaledPackage(seconds: number): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), 'scaled-package-'));
	for (const name of ['package.json', 'index.js', 'dist', 'LICENSE', 'README.md']) {
		await cp(join(root, name), join(folder, name), { recursive: true });
	}
	const file = join(folder, 'dist/nodes/WhatSms/gateway.js');
	const code = await readFile(file, 'utf8');
	if (!code.includes(MINUTE)) throw new Error(`${file} does not say how long a minute is`);
	await writeFile(file, code.replace(MINUTE, `MINUTE_MS = ${seconds * 1000}`));
	return folder;
}
