import base from './jest.config.mjs';

/** The tests that `npm run mutate` runs against each mutant: those of the mutated files, all within seconds. @type {import('jest').Config} */
export default {
	...base,
	testMatch: [
		'<rootDir>/test/shared/*.test.mts',
		'<rootDir>/test/contract/{authentication,manual-secret,receive,receive-authentic}.test.mts',
		'<rootDir>/test/guarantees/{ambiguous,bulk-retry,corrected-retry}.test.mts',
	],
};
