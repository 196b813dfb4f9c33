import { operation } from '../../../shared/action/operation';
import { path } from '../../../shared/http/path';
import { readDataWith } from '../../responses';
import { newKeyNotice } from './new-key';

export const rotateKey = operation({
	name: 'Rotate API Key',
	value: 'rotateKey',
	action: 'Rotate key',
	description: 'Create a new API key. The current one stops working immediately.',
	forPeopleOnly: true,
	fields: [
		newKeyNotice(
			'The current key stops working immediately in all workflows. The new key is shown only once: copy it from the output into your credential.',
		),
	],
	request: () => ({ method: 'POST', path: path`/auth/me/rotate-key` }),
	output: readDataWith('apiKey'),
});
