import base from './jest.e2e.config.mjs';

/** The test of the single packages, which "npm run cut:check" has cut and built. @type {import('jest').Config} */
export default {
	...base,
	testMatch: ['<rootDir>/test/cut/**/*.test.mts'],
};
