import { pollFields as fieldsUpTo, readPoll } from '../../shared/fields/poll';
import type { Params } from '../../shared/fields/field';
import type { Content } from './message-content';

export const pollFields = fieldsUpTo(10);

export const pollContent = (params: Params<typeof pollFields>): Content => ({
	call: 'sendPoll',
	body: readPoll(params),
});
