import type { IDataObject } from 'n8n-workflow';
import { pollFields as fieldsUpTo, readPoll } from '../../../../shared/fields/poll';
import type { Params } from '../../../../shared/fields/field';

export const pollFields = fieldsUpTo(12);

/** The docs name the type only; this is how Baileys has it. */
export const pollContent = (params: Params<typeof pollFields>): IDataObject => ({
	poll: readPoll(params),
});
