import type { Options } from '../../fields/field';
import { optionsOf } from '../../fields/collections';
import type { replaceExisting } from '../registration/fields';
import type { combineField } from './combine';
import type { decryptPathField } from './decrypt-path';
import type { downloadMediaField } from './download-media';
import type { ignoreOlderField } from './ignore-older';
import type { lookUpQuestionsField } from './look-up-questions';
import type { arrivalField } from './on-arrival';
import type { otherEventsField } from './other-events';
import type { ownMessages } from './own-messages';
import type { skipHandledField } from './skip-handled';
import type { skipKnownField } from './skip-known';
import type { takeoverField } from './takeover';

/** Every option that a trigger may have. */
export type TriggerOption =
	| typeof arrivalField
	| typeof decryptPathField
	| typeof skipKnownField
	| typeof ignoreOlderField
	| typeof lookUpQuestionsField
	| ReturnType<
			| typeof combineField
			| typeof downloadMediaField
			| typeof otherEventsField
			| typeof ownMessages
			| typeof replaceExisting
			| typeof skipHandledField
			| typeof takeoverField
	  >;

/** Those that the user has added. */
export type TriggerOptions = Options<readonly TriggerOption[]>;

/** The parameter that offers a trigger's options. */
export const triggerOptions = (options: readonly TriggerOption[]) => optionsOf(options);

export type TriggerOptionsField = ReturnType<typeof triggerOptions>;
