import type { FastifyReply } from 'fastify';
import type { Variant } from './variant.mts';

/** The bodies of answers: not shown in the docs, but for that of a send. */
export interface Answers {
	/** A list of what this word names. */
	many(name: string, rows: readonly object[]): object;
	one(name: string, row: object): object;
	/** For calls that have nothing to tell. */
	none(reply: FastifyReply): Promise<FastifyReply>;
}

export function answersOf(variant: Variant['answers']): Answers {
	const around = {
		bare: (_name: string, value: object) => value,
		data: (_name: string, data: object) => ({ data }),
		named: (name: string, value: object) => ({ success: true, data: { [name]: value } }),
	}[variant];
	return {
		many: around,
		one: around,
		none: async (reply) =>
			variant === 'bare'
				? await reply.code(204).send()
				: await reply.send(variant === 'named' ? { success: true } : { data: null }),
	};
}
