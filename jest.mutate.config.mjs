import config from './jest.config.mjs';

/** The tests that `npm run mutate` runs against each mutant: those of the mutated files, all within seconds. @type {import('jest').Config} */
export default {
	...config,
	// Stryker extends the environment itself, and can only extend Jest's own.
	testEnvironment: 'node',
	runtime: undefined,
	testMatch: [
		'<rootDir>/test/shared/*.test.mts',
		'<rootDir>/test/guarantees/{ambiguous,bulk-retry,corrected-retry}.test.mts',
	],
};
