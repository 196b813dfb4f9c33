/**
 * @typedef {object} Failure
 * @property {string} output what the command printed, or an error's message
 * @property {string | number | null} [code] an error code (`ENOSPC`) or an exit code
 *
 * @typedef {object} Diagnosis
 * @property {string} what one sentence
 * @property {string} todo what to do about it
 */

const again = 'then run the same command again; what was downloaded is kept.';
const compiler =
	'SQLite has to be compiled here. Install a C++ compiler, make and Python 3 ' +
	'(Debian, Ubuntu: apt-get install -y build-essential python3; Fedora: dnf install gcc-c++ make ' +
	`python3; macOS: xcode-select --install), ${again}`;

/**
 * The first row that matches wins, so the more precise ones come first.
 * @type {{ when: RegExp, what: string, todo: string }[]}
 */
const table = [
	{
		when: /ENOSPC|no space left on device|disk quota exceeded/i,
		what: 'The disk is full.',
		todo: `Free some space (the lab needs 3 GB; "npm run clean:lab" removes old ones), ${again}`,
	},
	{
		when: /EADDRINUSE|port (\d+) is (already )?(in use|taken)/i,
		what: 'A port that is needed is in use.',
		todo: 'Stop the program that holds it, or choose another port.',
	},
	{
		when: /No module named '?distutils/i,
		what: 'This Python is too new for the node-gyp at hand.',
		todo: `Update npm (npm install -g npm), or install Python's setuptools, ${again}`,
	},
	{
		when: /Could not find any Python|spawn python3? ENOENT/i,
		what: 'Python 3 is missing.',
		todo: compiler,
	},
	{
		when: /not found: make|spawn (g?make) ENOENT|make: not found/i,
		what: 'The program "make" is missing.',
		todo: compiler,
	},
	{
		when: /fatal error: Killed|virtual memory exhausted|cannot allocate memory|heap out of memory/i,
		what: 'The machine ran out of memory.',
		todo: 'Give it at least 2 GB of free memory, then run the same command again.',
	},
	{
		when: /\b(?:g\+\+|gcc|cc|c\+\+|clang(?:\+\+)?): (?:No such file|(?:command )?not found)|No Xcode or CLT|xcrun: error|cannot execute .?cc1/i,
		what: 'A C++ compiler is missing.',
		todo: compiler,
	},
	{
		when: /ERR_PNPM_OUTDATED_LOCKFILE|ERR_PNPM_LOCKFILE_CONFIG_MISMATCH/,
		what: 'pnpm-lock.yaml does not belong to package.json.',
		todo: 'Run "npx pnpm@10 install", and commit the lockfile that it writes.',
	},
	{
		when: /ERR_PNPM_NO_MATCHING_VERSION|ERR_PNPM_FETCH_40[34]|ETARGET|E404/,
		what: 'The package registry does not have a package that is needed.',
		todo: 'Look at "npm config get registry": a mirror may lack it. Use https://registry.npmjs.org.',
	},
	{
		when: /SELF_SIGNED_CERT|UNABLE_TO_(GET|VERIFY)|CERT_HAS_EXPIRED|DEPTH_ZERO_SELF_SIGNED/,
		what: 'The certificate of the package registry is not trusted.',
		todo: `Point NODE_EXTRA_CA_CERTS to your network's CA file, ${again}`,
	},
	{
		when: /ENOTFOUND|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ERR_SOCKET_TIMEOUT|ERR_PNPM_META_FETCH_FAIL|network (timeout|request failed)/i,
		what: 'The package registry can not be reached.',
		todo: `Check the network (and HTTPS_PROXY and "npm config get registry", if you use them), ${again}`,
	},
	{
		when: /spawn npx ENOENT/,
		what: 'The program "npx" is missing.',
		todo: 'Install Node.js together with npm (https://nodejs.org).',
	},
	{
		when: /\b(?:EACCES|EPERM|EROFS)\b|permission denied|ENOENT.*mkdir/i,
		what: 'A file or folder may not be written.',
		todo: 'Look at who owns the cache folder (XDG_CACHE_HOME or ~/.cache) and this checkout.',
	},
];

/**
 * What a failure means and what to do about it; undefined when nothing is known about it.
 * @param {Failure} failure
 * @returns {Diagnosis | undefined}
 */
export function diagnose({ output, code }) {
	const text = `${code ?? ''}\n${output}`;
	const row = table.find(({ when }) => when.test(text));
	return row && { what: row.what, todo: row.todo };
}
