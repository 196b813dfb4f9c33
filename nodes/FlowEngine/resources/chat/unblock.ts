import { operation } from '../../../shared/action/operation';
import { account, contactId } from '../../locators';
import { blockOutput, blockRequest } from './block-status';

export const unblock = operation({
	name: 'Unblock',
	value: 'unblock',
	action: 'Unblock contact',
	description: 'Take messages and calls from a blocked person again',
	fields: [account, contactId],
	request: blockRequest('unblock'),
	output: blockOutput(false),
});
