import { operation } from '../../../shared/action/operation';
import { path } from '../../../shared/http/path';
import { readDataWith } from '../../responses';
import { newKeyNotice } from './new-key';

export const rotateKey = operation({
	name: 'Rotate Key',
	value: 'rotateKey',
	action: 'Rotate key',
	description:
		'Get a new API key in place of the one in the credential, which stops working at once',
	forPeopleOnly: true,
	fields: [
		newKeyNotice(
			'The key in your credential stops working at once, in all workflows. The new one is shown only this once: copy it from the output into the credential by hand.',
		),
	],
	request: () => ({ method: 'POST', path: path`/auth/me/rotate-key` }),
	output: readDataWith('apiKey'),
});
