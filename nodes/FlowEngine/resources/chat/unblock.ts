import { operation } from '../../../shared/action/operation';
import { account, contactId } from '../../locators';
import { blockOutput, blockRequest } from './block-status';

export const unblock = operation({
	name: 'Unblock Contact',
	value: 'unblock',
	action: 'Unblock contact',
	description: 'Receive messages and calls from a blocked contact again',
	fields: [account, contactId],
	request: blockRequest('unblock'),
	output: blockOutput(false),
});
