import { operation } from '../../../shared/action/operation';
import { path } from '../../../shared/http/path';
import { readVerification } from '../../undocumented';

export const verifyCredentials = operation({
	name: 'Verify Meta Credentials',
	value: 'verifyCredentials',
	action: 'Verify Meta credentials',
	description: 'Check with Meta whether your Meta credentials work',
	fields: [],
	request: () => ({ method: 'POST', path: path`/auth/me/credentials/verify`, idempotent: true }),
	output: readVerification,
});
