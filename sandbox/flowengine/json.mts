import type { FastifyReply } from 'fastify';

/** Sends any JSON, null included; undefined is an empty answer. */
export async function json(
	reply: FastifyReply,
	status: number,
	value: unknown,
): Promise<FastifyReply> {
	const type = 'application/json; charset=utf-8';
	return await reply.code(status).type(type).send(JSON.stringify(value));
}
