const { createRequire, isBuiltin } = require('node:module');
const { Script } = require('node:vm');
const { default: Runtime } = require('jest-runtime');

/** As ES modules only: jest.config.mjs transforms them. */
const TRANSFORMED = ['markdown-table'];

const isPackage = (/** @type {string} */ name) =>
	!/^([./]|file:)/.test(name) && !isBuiltin(name) && !TRANSFORMED.includes(name);

/** What this worker has compiled, by file: most test files load most of our modules. @type {Map<string, {source: string, script: Script}>} */
const compiled = new Map();

/** @param {string} source @param {string} filename @param {readonly string[]} parameters */
function scriptOf(source, filename, parameters) {
	const known = compiled.get(filename);
	if (known?.source === source) return known.script;
	const open = `(function (${parameters.join(', ')}) {`;
	const script = new Script(`${open}${source}\n})`, { filename, columnOffset: -open.length });
	compiled.set(filename, { source, script });
	return script;
}

/**
 * Loads a package once per worker, as n8n loads it once per process: n8n-core alone takes a second or two. Our
 * own modules are loaded anew for each test file, so that no state gets from one to another.
 */
class SharedPackages extends Runtime {
	constructor(/** @type {ConstructorParameters<typeof Runtime>} */ ...given) {
		super(...given);
		const executor = Reflect.get(this, 'executor');
		// In the context of the packages: they share globals, timers and classes with the tests.
		executor.compile = (/** @type {string} */ source, /** @type {string} */ filename) =>
			scriptOf(source, filename, executor.injectedModuleParameters).runInThisContext();
	}

	/**
	 * @override @type {Runtime['requireModule']}
	 */
	requireModule(from, name, options, isRequireActual) {
		if (name && !options?.isInternalModule && isPackage(name)) return createRequire(from)(name);
		return super.requireModule(from, name, options, isRequireActual);
	}
}

module.exports = SharedPackages;
