import type { IDataObject } from 'n8n-workflow';
import { pollFields as fieldsUpTo, readPoll } from '../../shared/fields/poll';
import type { Params } from '../../shared/fields/field';

export const pollFields = fieldsUpTo(12);

/** The docs name only the type; this is the format of Baileys. */
export const pollContent = (params: Params<typeof pollFields>): IDataObject => ({
	poll: readPoll(params),
});
