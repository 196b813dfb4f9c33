import { operation } from '../../../shared/action/operation';
import { path } from '../../../shared/http/path';
import type { HttpRequest } from '../../../shared/http/request';
import { readVerification } from '../../undocumented';

export const verifyRequest = (): HttpRequest => ({
	method: 'POST',
	path: path`/auth/me/credentials/verify`,
	idempotent: true,
});

export const verifyCredentials = operation({
	name: 'Verify Meta Credentials',
	value: 'verifyCredentials',
	action: 'Verify credentials',
	description: 'Check with Meta whether your Meta credentials work',
	fields: [],
	request: verifyRequest,
	output: readVerification,
});
