import { mkdir, writeFile } from 'node:fs/promises';
import { ownWork } from './own-work.mts';
import { limits } from './limits.mts';
import { memory } from './memory.mts';
import { retries } from './retries.mts';
import { speed } from './speed.mts';
import { type Table, toMarkdown } from './table.mts';
import { triggers } from './triggers.mts';

const PARTS = { speed, limits, retries, memory, ownWork, triggers };

/** Not test-results itself: what lies there as JSON counts as the result of a test suite. */
const FOLDER = 'test-results/bench';

const chosen = process.argv.slice(2);
const tables: Record<string, Table> = {};
for (const [name, measure] of Object.entries(PARTS)) {
	if (chosen.length === 0 || chosen.includes(name)) tables[name] = await measure();
}

const markdown = Object.values(tables).map(toMarkdown).join('\n');
await mkdir(FOLDER, { recursive: true });
await writeFile(`${FOLDER}/bench.json`, `${JSON.stringify(tables, null, '\t')}\n`);
await writeFile(`${FOLDER}/bench.md`, markdown);
console.log(`\n${markdown}`);
