import { spawnSync } from 'node:child_process';
import type { INodeTypeDescription } from 'n8n-workflow';

interface Message {
	ruleId: string | null;
	message: string;
	line: number;
}

/** ESLint in a process of its own: under NODE_ENV=test, the rules take every file for their own test file. */
const LINT = `
	import { ESLint } from 'eslint';
	import { json } from 'node:stream/consumers';
	const eslint = new ESLint({ overrideConfigFile: 'eslint.strictest.config.mjs' });
	const files = Object.entries(await json(process.stdin));
	const results = files.map(async ([filePath, text]) => {
		const [{ messages }] = await eslint.lintText(text, { filePath });
		return [filePath, messages];
	});
	console.log(JSON.stringify(Object.fromEntries(await Promise.all(results))));
`;

/** Lints descriptions as n8n's rules would see them, had they been written out by hand; complaints by the name of the class. */
export function lintExpanded(
	descriptions: Readonly<Record<string, INodeTypeDescription>>,
): Record<string, string[]> {
	const classes = Object.entries(descriptions).map(([name, description]) => ({
		name,
		file: `nodes/Expanded/${name}.node.ts`,
		source: sourceOf(name, description),
	}));
	const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', LINT], {
		input: JSON.stringify(Object.fromEntries(classes.map(({ file, source }) => [file, source]))),
		encoding: 'utf8',
		env: { ...process.env, NODE_ENV: 'lint' },
		maxBuffer: Infinity,
	});
	if (!stdout) throw new Error(stderr);
	const messages = JSON.parse(stdout) as Record<string, Message[]>;
	return Object.fromEntries(
		classes.map(({ name, file, source }) => [name, complaintsOf(messages[file] ?? [], source)]),
	);
}

function sourceOf(className: string, description: INodeTypeDescription): string {
	const literal = JSON.stringify(description, null, '\t').replace(
		/^(\t+)"([A-Za-z_]\w*)":/gm,
		'$1$2:',
	);
	return `export class ${className} implements INodeType {\n description: INodeTypeDescription = ${literal};\n}\n`;
}

function complaintsOf(messages: Message[], source: string): string[] {
	const lines = source.split('\n');
	return messages
		.filter(
			({ ruleId }) =>
				ruleId === null || ruleId.startsWith('n8n-nodes-base/') || ruleId.startsWith('@n8n/'),
		)
		.filter(({ ruleId }) => !WRITTEN_ELSEWHERE.has(ruleId ?? ''))
		.map(
			({ ruleId, message, line }) =>
				`${ruleId}: ${message} ${lines
					.slice(line - 3, line + 4)
					.join(' ')
					.replaceAll('\t', '')}`,
		);
}

/** What these rules look for stands in the real file, which is linted itself. */
const WRITTEN_ELSEWHERE = new Set([
	'n8n-nodes-base/node-dirname-against-convention',
	'@n8n/community-nodes/icon-validation',
	'@n8n/community-nodes/node-connection-type-literal',
	'@n8n/community-nodes/node-registration-complete',
	'@n8n/community-nodes/webhook-lifecycle-complete',
	'@n8n/community-nodes/no-credential-reuse',
	'@n8n/community-nodes/valid-credential-references',
]);
