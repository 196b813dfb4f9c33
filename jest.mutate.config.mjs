import { fileURLToPath } from 'node:url';
import base from './jest.config.mjs';

/** The tests that `npm run mutate` runs against each mutant: those of the mutated files, all within seconds. @type {import('jest').Config} */
export default {
	...base,
	// Stryker resolves it itself, and knows no <rootDir>
	testEnvironment: fileURLToPath(import.meta.resolve('./test/support/jest/environment.cjs')),
	testMatch: [
		'<rootDir>/test/shared/*.test.mts',
		'<rootDir>/test/contract/{authentication,manual-secret}.test.mts',
	],
};
