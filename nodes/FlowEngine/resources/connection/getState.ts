import { operation } from '../../../shared/action/operation';
import { account } from '../../locators';
import { readState, stateRequest } from './state';

export const getState = operation({
	name: 'Get State',
	value: 'getState',
	action: 'Get state of connection',
	description:
		"Check whether the account is connected to WhatsApp ('open', 'connecting', or 'close')",
	fields: [account],
	request: ({ account }) => stateRequest(account),
	output(body, { account }) {
		const state = readState(body);
		return state && { account, ...state };
	},
});
