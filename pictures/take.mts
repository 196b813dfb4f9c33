import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FOLDER, hashOf, MANIFEST, readManifest } from './manifest.mts';
import { PICTURES } from './pictures.mts';
import { openStudio } from './studio.mts';

/** Takes the pictures whose names contain one of the arguments, or all. */
const [...names] = process.argv.slice(2);
const chosen = PICTURES.filter(
	({ name }) => names.length === 0 || names.some((one) => name.includes(one)),
);

await mkdir(FOLDER, { recursive: true });
const known = await readManifest().catch(() => ({}));
const hashes = new Map(Object.entries(known));
console.log(`• pictures: starting a real n8n, for ${chosen.length} of ${PICTURES.length}`);
const studio = await openStudio();
try {
	for (const picture of chosen) {
		const bytes = await picture.take(studio);
		await writeFile(join(FOLDER, `${picture.name}.webp`), bytes);
		hashes.set(picture.name, await hashOf(picture));
		console.log(`  ✓ ${picture.name} (${Math.ceil(bytes.length / 1024)} KB)`);
	}
} finally {
	await studio.stop();
	await writeManifest();
}

/** Forgets pictures that there are no more. */
async function writeManifest(): Promise<void> {
	const current = new Set(PICTURES.map(({ name }) => name));
	for (const name of hashes.keys()) {
		if (current.has(name)) continue;
		hashes.delete(name);
		await rm(join(FOLDER, `${name}.webp`), { force: true });
	}
	const manifest = Object.fromEntries([...hashes].sort());
	await writeFile(MANIFEST, `${JSON.stringify(manifest, null, '\t')}\n`);
}
