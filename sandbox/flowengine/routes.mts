import type { FastifyInstance, FastifyRequest, HTTPMethods } from 'fastify';
import { type Schema, validate, type ValidationError } from 'jsonschema';
import type { Instance } from './instance.mts';
import { json } from './json.mts';
import { badRequest } from './refusal.mts';
import type { State } from './state.mts';

export type Query = Readonly<Record<string, string | undefined>>;

interface Calling {
	Params: { instanceName: string };
	Querystring: Query;
	Body: object | undefined;
}

/** What a route does; Body is what its schema lets through. */
export type Run<Body> = (instance: Instance, body: Body, query: Query) => unknown;

/** How the routes of one instance check what they get: Evolution's RouterBroker, rule by rule. */
export class Routes {
	constructor(
		readonly app: FastifyInstance,
		readonly state: State,
	) {}

	/** dataValidate: the body against the schema. Refusals list their texts in a list. */
	data<Body>(
		method: HTTPMethods,
		path: string,
		schema: Schema,
		status: 200 | 201,
		run: Run<Body>,
		/** What a refusal, or a crash, is thrown as. */
		as = (thrown: unknown) => thrown,
	): void {
		this.#route(method, path, status, async (request) => {
			const body = { ...(request.body ?? {}) };
			try {
				const { errors } = validate(body, schema);
				if (errors.length > 0) throw badRequest(errors.map(textOf));
				return await run(this.#instance(request, true), body as Body, request.query);
			} catch (thrown) {
				throw as(thrown);
			}
		});
	}

	/** groupValidate: the group may stand in the body or in the query; `@g.us` is put behind it. */
	group<Body>(
		method: HTTPMethods,
		path: string,
		schema: Schema,
		status: 200 | 201,
		run: Run<Body & { groupJid: string }>,
	): void {
		this.#route(method, path, status, async (request) => {
			const given = { groupJid: request.query['groupJid'], ...(request.body ?? {}) };
			if (!given.groupJid)
				throw badRequest(
					'The group id needs to be informed in the query',
					'ex: "groupJid=120362@g.us"',
				);
			const groupJid = given.groupJid.replace(/(@g\.us)?$/, '@g.us');
			return await this.#checked(request, { ...given, groupJid }, schema, run);
		});
	}

	/** groupNoValidate, inviteCodeValidate, getParticipantsValidate: what `read` gives, by the schema. */
	checked<Body>(
		method: HTTPMethods,
		path: string,
		schema: Schema,
		status: 200 | 201,
		read: (query: Query, body: object) => object,
		run: Run<Body>,
	): void {
		this.#route(method, path, status, async (request) => {
			const given = read(request.query, request.body ?? {});
			return await this.#checked(request, given, schema, run);
		});
	}

	async #checked<Body>(
		request: FastifyRequest<Calling>,
		given: object,
		schema: Schema,
		run: Run<Body>,
	): Promise<unknown> {
		const { errors } = validate(given, schema);
		if (errors.length > 0) throw badRequest(...errors.map(propertyOf));
		return await run(this.#instance(request, false), given as Body, request.query);
	}

	/** Observed: `instanceName` in the query wins over the path, after the key was checked. */
	#instance({ params, query }: FastifyRequest<Calling>, overridden: boolean): Instance {
		const name = (overridden ? query['instanceName'] : undefined) ?? params.instanceName;
		return this.state.existing(name);
	}

	#route(
		method: HTTPMethods,
		path: string,
		status: 200 | 201,
		answer: (request: FastifyRequest<Calling>) => Promise<unknown>,
	): void {
		this.app.route<Calling>({
			method,
			url: `${path}/:instanceName`,
			handler: async (request, reply) => await json(reply, status, await answer(request)),
		});
	}
}

function textOf({ schema, stack }: ValidationError): string {
	const { description } = typeof schema === 'string' ? {} : schema;
	return description ?? stack.replace('instance.', '');
}

function propertyOf(error: ValidationError): object {
	return { property: error.property.replace('instance.', ''), message: textOf(error) };
}
