import { execFileSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';

interface Failure {
	output: string;
	code?: string | number;
}

interface Diagnosis {
	what: string;
	todo: string;
}

/** Runs in plain Node.js, as it does before anything is installed. */
function diagnose(failures: Failure[]): (Diagnosis | null)[] {
	const module = pathToFileURL(resolve('scripts/bring-up/diagnose.mjs')).href;
	const script =
		`import { diagnose } from ${JSON.stringify(module)};` +
		`const answers = ${JSON.stringify(failures)}.map((one) => diagnose(one) ?? null);` +
		'console.log(JSON.stringify(answers));';
	const args = ['--input-type=module', '--eval', script];
	return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }));
}

const known: [failure: Failure, what: string, todo: RegExp][] = [
	[
		{ output: ' WARN  GET https://registry.npmjs.org/n8n error (ENOTFOUND). Will retry in 10 s' },
		'The package registry can not be reached.',
		/network/,
	],
	[
		{ output: 'npm error code EAI_AGAIN\nnpm error errno EAI_AGAIN', code: 1 },
		'The package registry can not be reached.',
		/network/,
	],
	[
		{ output: 'npm error code ECONNREFUSED\nnpm error network request failed' },
		'The package registry can not be reached.',
		/network/,
	],
	[
		{ output: 'ERR_PNPM_FETCH_404  GET https://example.com/n8n: Not Found - 404' },
		'The package registry does not have a package that is needed.',
		/registry/,
	],
	[
		{ output: 'npm error code SELF_SIGNED_CERT_IN_CHAIN' },
		'The certificate of the package registry is not trusted.',
		/NODE_EXTRA_CA_CERTS/,
	],
	[
		{ output: 'ERR_PNPM_OUTDATED_LOCKFILE  Cannot install with "frozen-lockfile"' },
		'pnpm-lock.yaml does not belong to package.json.',
		/npx pnpm@10 install/,
	],
	[
		{ output: 'make: g++: No such file or directory\nmake: *** [Makefile] Error 127', code: 1 },
		'A C++ compiler is missing.',
		/build-essential/,
	],
	[
		{ output: "g++: fatal error: cannot execute 'cc1plus': execvp: No such file or directory" },
		'A C++ compiler is missing.',
		/build-essential/,
	],
	[
		{ output: '/bin/sh: 1: cc: not found\nmake: *** Error 127' },
		'A C++ compiler is missing.',
		/build-essential/,
	],
	[
		{ output: 'gyp info find Python using Python 3.11.2\ngyp ERR! stack Error: not found: make' },
		'The program "make" is missing.',
		/build-essential/,
	],
	[
		{ output: 'gyp ERR! stack Error: Could not find any Python installation to use' },
		'Python 3 is missing.',
		/python3/,
	],
	[
		{ output: "ModuleNotFoundError: No module named 'distutils'\ngyp ERR! configure error" },
		'This Python is too new for the node-gyp at hand.',
		/setuptools/,
	],
	[
		{ output: 'g++: fatal error: Killed signal terminated program cc1plus' },
		'The machine ran out of memory.',
		/memory/,
	],
	[
		{ output: 'ENOSPC: no space left on device, write', code: 'ENOSPC' },
		'The disk is full.',
		/clean:lab/,
	],
	[
		{ output: 'listen EADDRINUSE: address already in use 127.0.0.1:5678', code: 'EADDRINUSE' },
		'A port that is needed is in use.',
		/port/,
	],
	[
		{ output: "EACCES: permission denied, mkdir '/var/cache/lab'", code: 'EACCES' },
		'A file or folder may not be written.',
		/XDG_CACHE_HOME/,
	],
	[{ output: '', code: 'spawn npx ENOENT' }, 'The program "npx" is missing.', /nodejs\.org/],
];

test('says what happened and what to do about it', () => {
	const answers = diagnose(known.map(([failure]) => failure));

	expect(answers.map((answer) => answer?.what)).toEqual(known.map(([, what]) => what));
	for (const [index, [, , todo]] of known.entries()) expect(answers[index]?.todo).toMatch(todo);
});

test('claims nothing about what it does not know', () => {
	const unknown = [
		{ output: 'Segmentation fault', code: 139 },
		{ output: "warning: unused variable 'rc' [-Wunused-variable]\n  case SQLITE_PERM:", code: 1 },
		{ output: 'Progress: resolved 2100, reused 2100, downloaded 0, added 0', code: 'SIGKILL' },
		{ output: '', code: 1 },
	];

	expect(diagnose(unknown)).toEqual(unknown.map(() => null));
});
