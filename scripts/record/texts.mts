import manifest from '../../package.json' with { type: 'json' };
import type { Call } from './gate.mts';
import { titleOf, type Plan } from './plan.mts';
import type { Recorded } from './run-steps.mts';

export const introduce = (plan: Plan): string => `
This records how your ${titleOf(plan)} account answers, so that our nodes and tests can follow it.

- You're asked before each request that changes something, sends a message, or may cost money.
  Press Enter to say no. Requests that only read aren't asked about.
- Messages go only to the phone number that you enter.
- Keys, names, phone numbers, texts, URLs, and files are replaced before anything is saved.
- Nothing leaves this computer, except to your gateway. Press Ctrl-C to stop;
  then nothing is saved, and what was created at your gateway stays there.
`;

/** The longest body that is shown before the person decides. */
const MOST_SHOWN = 600;

export function describe({ method, path, body }: Call, label: string): string {
	const shown = body === undefined ? '' : `\n  ${JSON.stringify(body)}`;
	const text = shown.length > MOST_SHOWN ? `${shown.slice(0, MOST_SHOWN)}…` : shown;
	return `\n${label} changes something, sends a message, or may cost money:\n  ${method} ${decodeURIComponent(path)}${text}`;
}

export const conclude = (recording: readonly Recorded[], folder: string): string => `
${recording.filter(({ exchanges }) => exchanges.length > 0).length} of ${recording.length} steps are recorded, in ${folder}:

  report.md     where your gateway answers differently from our sandbox
  calls.jsonl   the requests and answers, with everything private replaced

Please look through both files. If they may be public, attach them to a new issue:
  ${manifest.homepage}/issues/new?template=recording.yml
`;
