import base from './jest.config.mjs';

// Stryker extends the environment itself, and can only extend Jest's own.
const { runtime: _runtime, testEnvironment: _environment, ...config } = base;

/** The tests that `npm run mutate` runs against each mutant: those of the mutated files, all within seconds. @type {import('jest').Config} */
export default {
	...config,
	testMatch: [
		'<rootDir>/test/shared/*.test.mts',
		'<rootDir>/test/contract/{authentication,manual-secret,receive,receive-authentic}.test.mts',
		'<rootDir>/test/guarantees/{ambiguous,bulk-retry,corrected-retry}.test.mts',
	],
};
