import type { FastifyReply } from 'fastify';
import type { Variant } from './variant.mts';

/** The layouts of the answers that are no errors. */
export class Answers {
	readonly #variant: Variant;

	constructor(variant: Variant) {
		this.#variant = variant;
	}

	/** `printed` says whether the docs' sample has a `success`. */
	data(data: unknown, printed: boolean): object {
		return this.#withSuccess({ data }, printed);
	}

	/** GET /messages: "Paginated list of your messages"; the sample is missing. */
	list(rows: readonly object[], page: number, limit: number, total: number): object {
		const pages = { page, limit, total, totalPages: Math.ceil(total / limit) };
		switch (this.#variant.list) {
			case 'pagination':
				return this.#withSuccess({ data: rows, pagination: pages }, false);
			case 'messages':
				return this.#withSuccess({ data: { messages: rows, total, page, limit } }, false);
			case 'items':
				return this.#withSuccess({ data: { items: rows }, meta: pages }, false);
			case 'rows':
				return this.#withSuccess({ data: rows }, false);
		}
	}

	/** To calls whose answer is not documented: what is so now. */
	async acknowledge(reply: FastifyReply, data: object): Promise<unknown> {
		switch (this.#variant.acknowledgement) {
			case 'data':
				return this.data(data, true);
			case 'success':
				return { success: true };
			case 'empty':
				return await reply.code(204).send();
		}
	}

	#withSuccess(body: object, printed: boolean): object {
		const { success } = this.#variant;
		return success === 'always' || (success === 'printed' && printed)
			? { success: true, ...body }
			: body;
	}
}
