import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { meet } from '../../../scripts/record/person.mts';
import type { Plan } from '../../../scripts/record/plan.mts';
import { record } from '../../../scripts/record/record.mts';
import { loadCredentialTypes } from '../../support/package.mts';

export const NUMBER = '351911222333';

interface Session {
	/** What the person saw. */
	screen: string;
	/** Each question about a request, with the lines that describe it. */
	questions: string[];
	report: string;
	calls: string;
}

/** Records with a person at a keyboard who fills in the credential and answers each question about a request. */
export async function recordWith(
	plan: Plan,
	credentials: ICredentialDataDecryptedObject,
	allow: (question: string) => boolean = () => true,
): Promise<Session> {
	const { properties = [] } = (await loadCredentialTypes()).get(plan.gateway.credential) ?? {};
	const questions: string[] = [];
	const input = new PassThrough();
	let screen = '';

	const answerTo = (question: string): string => {
		if (question.startsWith('Phone number')) return `+${NUMBER}`;
		const field = properties.find(({ displayName }) => question.startsWith(displayName));
		if (field) return String(credentials[field.name] ?? '');
		questions.push(screen.slice(screen.lastIndexOf('\n\n')));
		return allow(questions.at(-1) ?? '') ? 'y' : '';
	};
	const output = new Writable({
		write(chunk: Buffer, _, done) {
			screen += stripVTControlCharacters(String(chunk));
			const question = screen.slice(screen.lastIndexOf('\n') + 1);
			if (/(:|\(y\/N\)) $/.test(question)) {
				screen += '\n';
				setImmediate(() => input.write(`${answerTo(question)}\n`));
			}
			done();
		},
	});
	// As in a terminal, where what is typed is shown.
	Object.assign(output, { isTTY: true, columns: 1000 });
	const folder = mkdtempSync(join(tmpdir(), 'record-'));
	await record(plan, meet(input, output), folder);
	const [report = '', calls = ''] = ['report.md', 'calls.jsonl'].map((name) =>
		readFileSync(join(folder, name), 'utf8'),
	);
	return { screen, questions, report, calls };
}

/** The lines of the report's first part, under the operations that they are about. */
export function differencesIn(report: string): Record<string, string[]> {
	const [, first = ''] = /## Where the sandbox differs([^]*?)\n## /.exec(report) ?? [];
	const parts = first.split('\n### ').slice(1);
	return Object.fromEntries(
		parts.map((part) => {
			const [label = '', ...lines] = part.split('\n').filter(Boolean);
			return [label, lines.map((line) => line.replace(/^- /, ''))];
		}),
	);
}
