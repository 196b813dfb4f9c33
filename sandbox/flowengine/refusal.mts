import { STATUS_CODES } from 'node:http';

/** What Evolution throws itself: `said` becomes response.message as it is. */
export class Refusal extends Error {
	constructor(
		readonly status: number,
		readonly error: string,
		readonly said: unknown,
	) {
		super(JSON.stringify(said));
	}

	/** Evolution's exceptions are plain objects; this is how they read where it turns them to text. */
	override toString(): string {
		return '[object Object]';
	}

	toJSON(): object {
		return { status: this.status, error: this.error, message: this.said };
	}
}

/** What was thrown, sent as it is with a 400: by /chat/whatsappNumbers. */
export class Raw extends Error {
	constructor(readonly thrown: unknown) {
		super('Sent as it is');
	}
}

/** 400. All of these pass several arguments on as a list, even if it is one. */
export const badRequest = (...said: unknown[]) => new Refusal(400, 'Bad Request', said);
export const notFound = (...said: unknown[]) => new Refusal(404, 'Not Found', said);
export const internal = (...said: unknown[]) => new Refusal(500, 'Internal Server Error', said);
/** The one that says a text. */
export const unauthorized = () => new Refusal(401, 'Unauthorized', 'Unauthorized');

/** What Baileys throws when it cannot reach WhatsApp, or when WhatsApp refuses: a Boom. */
export class Boom extends Error {
	constructor(
		message: string,
		readonly statusCode: number,
		readonly data: number | null = null,
	) {
		super(message);
	}

	/** As it looks where Evolution sends the raw error. */
	toJSON(): object {
		const { message, statusCode, data } = this;
		const payload = { statusCode, error: STATUS_CODES[statusCode], message };
		return {
			data,
			isBoom: true,
			isServer: false,
			output: { statusCode, payload, headers: {} },
		};
	}
}

/** Runs it; what it throws goes through `as`, in text, as most of Evolution's methods do. */
export async function rethrown<T>(
	run: () => T | Promise<T>,
	as: (text: string) => Refusal,
): Promise<T> {
	try {
		return await run();
	} catch (error) {
		throw as(String(error));
	}
}
