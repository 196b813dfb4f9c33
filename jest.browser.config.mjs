import real from './jest.e2e.config.mjs';

/** The tests that look at a real n8n through a browser. @type {import('jest').Config} */
export default {
	...real,
	testMatch: ['<rootDir>/test/browser/**/*.test.mts'],
	maxWorkers: 1,
};
