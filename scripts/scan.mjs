import { root } from './bring-up/root.mjs';

// the gate of n8n's verification, without the network; it comes without types
const scanner = '@n8n/scan-community-package/scanner/scanner.mjs';
const { analyzePackage, SOURCE_FILE_PATTERNS } = await import(scanner);

const [folder = root] = process.argv.slice(2);

for (const [what, patterns] of Object.entries({
	source: SOURCE_FILE_PATTERNS,
	dist: ['dist/**/*.js', 'package.json'],
})) {
	const { passed, message, details } = await analyzePackage(folder, patterns);
	console.log(`${what}: ${passed ? 'passed' : `not passed (${message})`}`);
	if (details) console.log(details);
	if (!passed) process.exitCode = 1;
}
