import { ChildFailed, lastLines } from './child.mjs';
import { diagnose } from './diagnose.mjs';
import { duration, say } from './say.mjs';
import { Trouble } from './trouble.mjs';

/** Runs a whole script and says how long it took; what goes wrong is told in plain words. @param {() => Promise<void>} work */
export async function main(work) {
	const started = Date.now();
	try {
		requirePlatform();
		await work();
		say(`• finished in ${duration(Date.now() - started)}`);
		process.exit(0);
	} catch (error) {
		say('');
		process.exit(explain(error));
	}
}

function requirePlatform() {
	if (Number(process.versions.node.split('.')[0]) < 20) {
		throw new Trouble(
			`This is Node.js ${process.versions.node}; 20 or newer is needed.`,
			'Install a newer one (https://nodejs.org), then run the same command again.',
		);
	}
	if (process.platform === 'win32') {
		throw new Trouble(
			'This runs on Linux and macOS.',
			'On Windows, run it in WSL (https://learn.microsoft.com/windows/wsl).',
		);
	}
}

/** @param {unknown} error @returns {number} exit code */
function explain(error) {
	if (error instanceof ChildFailed) return explainChild(error);
	if (error instanceof Trouble) return tell(error.message, error.todo, error.exitCode);
	const { message, stack, code } = /** @type {NodeJS.ErrnoException} */ (error);
	const known = code && diagnose({ output: message, code });
	if (known) return tell(`${known.what} (${message})`, known.todo);
	say(code ? message : (stack ?? String(error)));
	return 1;
}

/** @param {ChildFailed} failed */
function explainChild({ message, code, output, log, verbatim }) {
	const exitCode = typeof code === 'number' ? code : 1;
	if (verbatim) {
		if (output) say(output.trimEnd());
		return tell(`✗ ${message}`, '', exitCode);
	}
	const known = diagnose({ output: lastLines(output, 200), code });
	if (!known) say(`The last lines of its output:\n${lastLines(output, 30)}\n`);
	say(`✗ ${message}${log ? `; the whole output is in ${log}` : ''}`);
	return known ? tell(known.what, known.todo, exitCode) : exitCode;
}

/** @param {string} what @param {string} todo */
function tell(what, todo, exitCode = 1) {
	say(what);
	if (todo) say(`→ ${todo}`);
	return exitCode;
}
