import type { FastifyInstance } from 'fastify';
import { invalid } from './refusal.mts';

/**
 * Bodies are JSON. A call without a body may bear any type, as clients put one there by themselves:
 * assumed.
 */
export function takeBodies(app: FastifyInstance): void {
	const json = app.getDefaultJsonParser('error', 'error');
	app.removeAllContentTypeParsers();
	app.addContentTypeParser('*', { parseAs: 'string' }, (request, body, done) => {
		const isJson = request.headers['content-type']?.startsWith('application/json') === true;
		if (body === '') done(null, undefined);
		else if (isJson) void json(request, String(body), done);
		else done(invalid([{ field: 'body', message: 'must be JSON' }]), undefined);
	});
}
