const { createRequire, isBuiltin } = require('node:module');
const { compileFunction } = require('node:vm');
const { default: Runtime } = require('jest-runtime');

/** As ES modules only: jest.config.mjs transforms them. */
const TRANSFORMED = ['markdown-table'];

const isPackage = (/** @type {string} */ name) =>
	!/^([./]|file:)/.test(name) && !isBuiltin(name) && !TRANSFORMED.includes(name);

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
			compileFunction(source, executor.injectedModuleParameters, { filename });
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
