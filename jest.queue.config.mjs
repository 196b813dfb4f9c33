import real from './jest.e2e.config.mjs';

/** The tests that start n8n in queue mode, one file after another. @type {import('jest').Config} */
export default { ...real, testMatch: ['<rootDir>/test/queue/**/*.test.mts'] };
