import base from './jest.config.mjs';

/** The tests that look at a real n8n through a browser. @type {import('jest').Config} */
export default {
	...base,
	testMatch: ['<rootDir>/test/browser/**/*.test.mts'],
	testPathIgnorePatterns: ['/node_modules/'],
	testTimeout: 600_000,
	maxWorkers: 1,
};
