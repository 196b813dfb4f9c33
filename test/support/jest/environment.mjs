import { ModernFakeTimers } from '@jest/fake-timers';
import { TestEnvironment } from 'jest-environment-node';
import { ModuleMocker } from 'jest-mock';

/** The globals of a test file are those of its worker. What the file adds there or replaces by a spy goes with it. */
export default class SharedGlobals extends TestEnvironment {
	#exit = process.exit;
	#names = new Set(Reflect.ownKeys(globalThis));

	/** @param {ConstructorParameters<typeof TestEnvironment>} given */
	constructor(...given) {
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
