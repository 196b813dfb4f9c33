import { operation } from '../../../shared/action/operation';
import { account, contactId } from '../../locators';
import { blockOutput, blockRequest } from './block-status';

export const block = operation({
	name: 'Block',
	value: 'block',
	action: 'Block contact',
	description: 'Take no more messages and calls from a person',
	fields: [account, contactId],
	request: blockRequest('block'),
	output: blockOutput(true),
});
