import { Instance, type NewInstance, type World } from './instance.mts';
import { notFound } from './refusal.mts';

/** The accounts on the server, by name. */
export class State {
	readonly instances = new Map<string, Instance>();

	constructor(readonly world: World) {}

	add(fields: NewInstance): Instance {
		const instance = new Instance(fields, this.world);
		this.instances.set(instance.name, instance);
		return instance;
	}

	/** Guards: the first thing that Evolution checks. */
	existing(name: string): Instance {
		const instance = this.instances.get(name);
		if (instance === undefined) throw notFound(`The "${name}" instance does not exist`);
		return instance;
	}
}
