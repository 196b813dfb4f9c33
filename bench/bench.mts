import { mkdir, writeFile } from 'node:fs/promises';
import { limits } from './limits.mts';
import { memory } from './memory.mts';
import { ownWork } from './own-work.mts';
import { retries } from './retries.mts';
import { soak } from './soak.mts';
import { drawSpeed, speed } from './speed.mts';
import { type Table, toMarkdown, toTable } from './table.mts';
import { triggers } from './triggers.mts';

const PARTS = { speed, limits, retries, memory, ownWork, triggers };
/** Takes half an hour, and only runs if it is asked for. */
const ON_REQUEST = { soak };

/** Not test-results itself: what lies there as JSON counts as the result of a test suite. */
const FOLDER = 'test-results/bench';

const chosen = process.argv.slice(2);
const tables: Record<string, Table> = {};
await mkdir(FOLDER, { recursive: true });
for (const [name, measure] of Object.entries({ ...PARTS, ...ON_REQUEST })) {
	if (!(chosen.length > 0 ? chosen.includes(name) : name in PARTS)) continue;
	const table = (tables[name] = await measure());
	// read by "npm run docs"
	await writeFile(`test-results/bench-${name}.md`, toTable(table));
	console.log(`\n${toMarkdown(table)}`);
}

const markdown = Object.values(tables).map(toMarkdown).join('\n');
await writeFile(`${FOLDER}/bench.json`, `${JSON.stringify(tables, null, '\t')}\n`);
await writeFile(`${FOLDER}/bench.md`, markdown);
if (tables['speed']) await writeFile(`${FOLDER}/speed.svg`, drawSpeed(tables['speed']));
