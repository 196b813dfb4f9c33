import { operation } from '../../../shared/action/operation';
import { instance } from '../../locators';
import { readState, stateRequest } from './state';

export const getState = operation({
	name: 'Get State',
	value: 'getState',
	action: 'Get state of connection',
	description:
		"Check whether the number is connected to WhatsApp ('open', 'connecting', or 'close')",
	fields: [instance],
	request: ({ instance }) => stateRequest(instance),
	output(body, { instance }) {
		const state = readState(body);
		return state && { instance, ...state };
	},
});
