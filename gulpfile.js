'use strict';

const { spawn } = require('node:child_process');
const { Transform } = require('node:stream');
const { dest, parallel, src } = require('gulp');

const PAGES = ['README.md', 'docs/*.md', 'examples/README.md'];

const isCheck = process.argv.includes('--check');

/**
 * Writes the tables of the pages from the built nodes, the examples from their notes, and the tables of the
 * tests on a real n8n from their results;
 * with --check, fails if one of the former is out of date. Of the latter, the tests themselves say so.
 */
function pages() {
	const renewed = src(PAGES, { base: '.' }).pipe(
		new Transform({ objectMode: true, transform: renewTables }),
	);
	return isCheck ? renewed.resume() : renewed.pipe(dest('.'));
}

/** The charts of the benchmark, if it was run. */
function charts() {
	const found = src('test-results/bench/*.svg', { allowEmpty: true });
	return isCheck ? found.resume() : found.pipe(dest('docs'));
}

/**
 * @param {{ relative: string, contents: unknown }} file
 * @param {unknown} _
 * @param {(error: Error | null, file?: unknown) => void} done
 */
async function renewTables(file, _, done) {
	try {
		const { withResults, withTables } = await import('./scripts/tables.mjs');
		const before = String(file.contents);
		const after = await withTables(isCheck ? before : await withResults(before));
		if (isCheck && after !== before) {
			throw new Error(`${file.relative} is out of date: run "npm run build", then "npm run docs".`);
		}
		file.contents = Buffer.from(after);
		done(null, file);
	} catch (error) {
		done(/** @type {Error} */ (error));
	}
}

/** Writes the shape of each operation's output, which n8n's editor shows before a node has run. */
function schemas() {
	return spawn(process.execPath, ['--import', 'tsx', 'scripts/schemas.mts'], { stdio: 'inherit' });
}

module.exports = { docs: parallel(pages, charts), schemas };
