const { ModernFakeTimers } = require('@jest/fake-timers');
const { TestEnvironment } = require('jest-environment-node');
const { ModuleMocker } = require('jest-mock');

/** The globals of a test file are those of its worker. What the file adds there or replaces by a spy goes with it. */
class SharedGlobals extends TestEnvironment {
	#exit = process.exit;
	#names = new Set(Reflect.ownKeys(globalThis));

	constructor(/** @type {ConstructorParameters<typeof TestEnvironment>} */ ...given) {
		super(...given);
		const [{ projectConfig }] = given;
		this.global = /** @type {typeof this.global} */ (/** @type {unknown} */ (globalThis));
		this.moduleMocker = new ModuleMocker(globalThis);
		// Of the real globals themselves, timers/promises would be faked, too, by which the sandboxes delay.
		const timers = new Proxy(globalThis, {});
		this.fakeTimersModern = new ModernFakeTimers({ config: projectConfig, global: timers });
	}

	/** @override */
	async teardown() {
		this.moduleMocker?.restoreAllMocks();
		await super.teardown();
		process.exit = this.#exit;
		const added = Reflect.ownKeys(globalThis).filter((name) => !this.#names.has(name));
		for (const name of added) Reflect.deleteProperty(globalThis, name);
	}
}

module.exports = SharedGlobals;
