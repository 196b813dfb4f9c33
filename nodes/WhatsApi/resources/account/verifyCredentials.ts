import { operation } from '../../../shared/action/operation';
import { path } from '../../../shared/http/path';
import { readVerification } from '../../undocumented';

export const verifyCredentials = operation({
	name: 'Verify Credentials',
	value: 'verifyCredentials',
	action: 'Verify credentials',
	description: 'Let WhatsAPI check with Meta whether it can send with your Meta credentials',
	fields: [],
	request: () => ({ method: 'POST', path: path`/auth/me/credentials/verify`, idempotent: true }),
	output: readVerification,
});
