import { spawnSync } from 'node:child_process';
import type { INodeTypeDescription } from 'n8n-workflow';

interface Message {
	ruleId: string | null;
	message: string;
	line: number;
}

/** Lints a description as n8n's rules would see it, had it been written out by hand. */
export function lintExpanded(description: INodeTypeDescription, className: string): string[] {
	const literal = JSON.stringify(description, null, '\t').replace(
		/^(\t+)"([A-Za-z_]\w*)":/gm,
		'$1$2:',
	);
	const source = `export class ${className} implements INodeType {\n description: INodeTypeDescription = ${literal};\n}\n`;
	const { stdout, stderr } = spawnSync(
		process.execPath,
		[
			'node_modules/eslint/bin/eslint.js',
			...['--config', 'eslint.strictest.config.mjs'],
			'--stdin',
			...['--stdin-filename', `nodes/Expanded/${className}.node.ts`],
			...['--format', 'json'],
		],
		// Under NODE_ENV=test, the rules take every file for their own test file.
		{ input: source, encoding: 'utf8', env: { ...process.env, NODE_ENV: 'lint' } },
	);
	if (!stdout) throw new Error(stderr);
	const lines = source.split('\n');
	const [{ messages }] = JSON.parse(stdout) as [{ messages: Message[] }];
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
