import type { N8n } from '../../../lab/n8n.mts';
import type { Told } from './editor.mts';
import { Life } from './life.mts';
import { REGISTRANTS, type Registrant } from './registrants.mts';
import type { Held, Story, Where } from './story.mts';
import { OLDER } from '../older-n8n.mts';

export interface Noted {
	step: string;
	held: string;
	told: Told | undefined;
	/** What is to be held, and where the user is to be told. */
	expected: { held: string; where: Told['where'] | undefined };
	/** An older n8n makes it otherwise than the documentation says. */
	isOtherwise: boolean;
}

/** A story at one gateway, as it goes. */
export class Course {
	readonly noted: Noted[] = [];
	life?: Life;
	/** Why it has ended early. */
	error: unknown;
	#next: (() => Promise<void>) | void = undefined;

	constructor(
		readonly story: Story,
		readonly registrant: Registrant,
	) {}

	async begin(n8n: N8n): Promise<void> {
		await this.#until(async () => {
			const life = await Life.begin(n8n, this.registrant, this.story);
			this.life = life;
			this.#next = await this.story.tell(life, (step, held, told, where, older) => {
				const isOtherwise = OLDER.publishesAtOnce && older !== undefined;
				const wanted = isOtherwise ? older : { held, where };
				const expected = expectedAt(this.registrant, wanted.held, wanted.where);
				this.noted.push({ step, held: life.holds(), told, expected, isOtherwise });
			});
		});
	}

	/** Once n8n has restarted. */
	async goOn(): Promise<void> {
		await this.#until(async () => await this.#next?.());
	}

	async #until(end: () => Promise<void>): Promise<void> {
		try {
			await end();
		} catch (error) {
			this.error = error;
		}
	}
}

/** All that can happen at the gateways where it can. */
export const coursesOf = (stories: readonly Story[]): Course[] =>
	stories.flatMap((story) =>
		REGISTRANTS.filter((registrant) => story.concerns?.(registrant) !== false).map(
			(registrant) => new Course(story, registrant),
		),
	);

const expectedAt = ({ places }: Registrant, held: Held, where?: Where): Noted['expected'] => ({
	held: typeof held === 'string' ? held : held[places],
	where: typeof where === 'object' ? where[places] : where,
});
