process.env.N8N_LOG_LEVEL = 'silent';

/** The fast loop: everything but the real n8n. @type {import('jest').Config} */
export default {
	testMatch: ['<rootDir>/test/**/*.test.mts'],
	testPathIgnorePatterns: [
		'/node_modules/',
		'<rootDir>/test/e2e/',
		'<rootDir>/test/queue/',
		'<rootDir>/test/cut/',
		'<rootDir>/test/browser/',
	],
	moduleFileExtensions: ['mts', 'ts', 'mjs', 'js', 'json', 'node'],
	testEnvironment: '<rootDir>/test/support/jest/environment.cjs',
	runtime: '<rootDir>/test/support/jest/runtime.cjs',
	testTimeout: 120_000,
	maxWorkers: '100%',
	// markdown-table comes as an ES module only
	transformIgnorePatterns: ['/node_modules/(?!\\.pnpm/markdown-table@|markdown-table/)'],
	transform: {
		'\\.m?ts$|/markdown-table/.*\\.js$': [
			'@swc/jest',
			{
				jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
				module: { type: 'commonjs' },
			},
		],
	},
};
