/** Mutation tests of the code that keeps the promises of the README. */
export default {
	mutate: [
		'nodes/shared/http/{call-once,idempotency-key,journal,paging,path,rate-limiter,rate-window,retry}.ts',
		'nodes/shared/trigger/{seen-events,verify}.ts',
		'nodes/shared/trigger/authentication/{jwt,same-secret,signature,verify-by-choice,webhook-token}.ts',
	],
	plugins: ['@stryker-mutator/jest-runner'],
	testRunner: 'jest',
	jest: { configFile: 'jest.mutate.config.mjs' },
	coverageAnalysis: 'perTest',
	ignorePatterns: ['dist', 'lab', 'test-results'],
	reporters: ['progress', 'clear-text'],
	thresholds: { high: 95, low: 90, break: 90 },
};
