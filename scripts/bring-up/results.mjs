import fs from 'node:fs';
import path from 'node:path';
import { root } from './root.mjs';

const folder = path.join(root, 'test-results');

/** Where a suite's result goes. @param {string} suite */
export const resultFile = (suite) => path.join(folder, `${suite}.json`);

export function clearResults() {
	fs.rmSync(folder, { recursive: true, force: true });
}

/** No result from an earlier run may stand for this one. @param {string} suite */
export function expectResult(suite) {
	fs.mkdirSync(folder, { recursive: true });
	fs.rmSync(resultFile(suite), { force: true });
}

/** What fails without a result of its own is one failed test: totals must not look clean then. */
export function countFailure(/** @type {string} */ suite) {
	const file = resultFile(suite);
	if (fs.existsSync(file) && read(file).failed > 0) return;
	fs.mkdirSync(folder, { recursive: true });
	fs.writeFileSync(
		file,
		JSON.stringify({ numPassedTests: 0, numFailedTests: 1, numPendingTests: 0 }),
	);
}

/** The sum over all suites. */
export function totals() {
	const sum = { passed: 0, failed: 0, skipped: 0 };
	if (!fs.existsSync(folder)) return sum;
	for (const name of fs.readdirSync(folder).filter((file) => file.endsWith('.json'))) {
		const { passed, failed, skipped } = read(path.join(folder, name));
		sum.passed += passed;
		sum.failed += failed;
		sum.skipped += skipped;
	}
	return sum;
}

/** Jest's own fields; a test file that could not even run is one failed test. @param {string} file */
function read(file) {
	const { numPassedTests, numFailedTests, numPendingTests, numRuntimeErrorTestSuites } =
		/** @type {Record<string, number | undefined>} */ (parse(fs.readFileSync(file, 'utf8')));
	return {
		passed: numPassedTests ?? 0,
		failed: (numFailedTests ?? 1) + (numRuntimeErrorTestSuites ?? 0),
		skipped: numPendingTests ?? 0,
	};
}

/** @param {string} text */
function parse(text) {
	try {
		return JSON.parse(text);
	} catch {
		return {}; // cut off in the middle
	}
}
