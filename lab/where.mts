import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The checkout. */
export const root = fileURLToPath(new URL('..', import.meta.url));

export interface Lab {
	folder: string;
	/** the Node.js that runs n8n */
	node: string;
}

let found: Lab | undefined;

/** Where the bring-up has put n8n; throws when it has not yet. */
export function whereIsLab(): Lab {
	return (found ??= askBringUp());
}

function askBringUp(): Lab {
	const script = fileURLToPath(new URL('../scripts/bring-up/lab.mjs', import.meta.url));
	try {
		return JSON.parse(execFileSync(process.execPath, [script, '--where'], { encoding: 'utf8' }));
	} catch {
		throw new Error('There is no lab yet: run "node scripts/bring-up/lab.mjs" (2 to 4 minutes).');
	}
}
