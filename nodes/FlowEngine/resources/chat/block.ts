import { operation } from '../../../shared/action/operation';
import { account, contactId } from '../../locators';
import { blockOutput, blockRequest } from './block-status';

export const block = operation({
	name: 'Block Contact',
	value: 'block',
	action: 'Block contact',
	description: 'Stop receiving messages and calls from a contact',
	fields: [account, contactId],
	request: blockRequest('block'),
	output: blockOutput(true),
});
