import type { Places } from '../../contract/registering.mts';
import type { Told } from './editor.mts';
import type { Life } from './life.mts';
import type { Registrant } from './registrants.mts';

/** What the gateway is to hold; where that is not the same everywhere, by its places. */
export type Held = string | Record<Registrant['places'], string>;

/** Where the user is to be told something; at the places not named, or by default, nowhere. */
export type Where = Told['where'] | Partial<Record<Registrant['places'], Told['where']>>;

/** Notes what the gateway holds after a step, and what the user was told; `older`: where n8n publishes at once. */
export type Note = (
	step: string,
	held: Held,
	told?: Told,
	where?: Where,
	older?: { held: Held; where?: Where },
) => void;

/** What is done with a gateway of its own. */
export interface Story {
	name: string;
	places?: Places;
	/** Where the credential says that the gateway is, if not where it is. */
	baseUrl?: string;
	/** At which gateways it can happen; default all. */
	concerns?: (registrant: Registrant) => boolean;
	/** May give what is done once n8n has restarted. */
	tell(life: Life, note: Note): Promise<void | (() => Promise<void>)>;
}
