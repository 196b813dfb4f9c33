import base from './jest.config.mjs';

/** The tests that start a real n8n, one file after another. @type {import('jest').Config} */
export default {
	...base,
	testMatch: ['<rootDir>/test/e2e/**/*.test.mts'],
	testPathIgnorePatterns: ['/node_modules/'],
	setupFiles: ['<rootDir>/test/support/jest/fresh-connections.cjs'],
	testTimeout: 600_000,
	maxWorkers: 2,
};
