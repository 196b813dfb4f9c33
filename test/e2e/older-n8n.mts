import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { whereIsLab } from '../../lab/where.mts';

const manifest = join(whereIsLab().folder, 'node_modules/n8n/package.json');
const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
const isBefore = (other: string) => version.localeCompare(other, 'en', { numeric: true }) < 0;

/** What an older n8n does otherwise: all that a test expects of it, and of none since. */
export const OLDER = {
	/** When an execution of a workflow ends, it deletes the files of all that still run. */
	losesFiles: isBefore('2.23.0'),
	/** It ends the execution when a tool of an AI agent fails, so that the model learns nothing of it. */
	endsAtToolError: isBefore('2.25.0'),
	/** It loses the error that broke a request, and so the words that a credential has for a status. */
	losesCauses: isBefore('2.34.0'),
	/** It runs the tools that a model calls at once from the last to the first. */
	runsToolsBackward: isBefore('2.36.0'),
	/** It rejects JSON that starts with a byte order mark. */
	rejectsByteOrderMark: isBefore('2.36.0'),
	/** It takes an item with nothing but `error` and `details` for a success. */
	knowsNoDetails: isBefore('2.36.0'),
	/** It registers webhooks before it answers Publish: each time anew, and it tries once. */
	publishesAtOnce: isBefore('2.40.0'),
	/** It keeps what webhook() has written into the static data of a workflow that it starts. Seen in 2.8. */
	keepsStaticData: isBefore('2.41.0'),
	/** It keeps what the nodes of a stopped execution have noted, so that a retry goes on from there. Seen in 2.8. */
	keepsStopped: isBefore('2.41.0'),
};

const OWN_WORDS = {
	401: 'Authorization failed - please check your credentials',
	404: 'The resource you are requesting could not be found',
};

/** What a credential's test says of this status, where the credential has these words for it. */
export const refusal = (status: keyof typeof OWN_WORDS, words: string): string =>
	OLDER.losesCauses ? OWN_WORDS[status] : words;
