import { setMaxListeners } from 'node:events';
import type { AddressInfo } from 'node:net';
import AjvCompiler from '@fastify/ajv-compiler';
import Fastify from 'fastify';
import { control } from './control.mts';
import type { Deliveries } from './deliveries.mts';
import type { Fault, FaultScope } from './fault.mts';
import { FaultQueue } from './fault-queue.mts';
import { Files, type StoredFile } from './files.mts';
import type { Gateway } from './gateway.mts';
import { Ledger } from './ledger.mts';
import { wire } from './wire.mts';

const pool = AjvCompiler();
type Validator = ReturnType<ReturnType<typeof pool>>;
const validators = new Map<string, Validator>();

/** One for all servers: a schema is compiled once, also one that each server writes anew. */
const buildValidator: typeof pool = (shared, options) => {
	const compile = pool(shared, options);
	return (route) => {
		const text = JSON.stringify(route);
		const validator = validators.get(text) ?? compile(route);
		validators.set(text, validator);
		return validator;
	};
};

/** A gateway on loopback, with what every sandbox can do. */
export interface Served {
	/** Scheme, host and port. */
	url: string;
	ledger: Ledger;
	faults: FaultQueue;
	failNext(fault: Fault, scope?: FaultScope): void;
	/** Keeps a file that somebody sends; its URL. */
	keepFile(file: StoredFile): string;
	/** Closes at once: hanging calls are cut, redeliveries cancelled. */
	stop(): Promise<void>;
}

/** Starts the gateway on this port; 0 takes a free one. */
export async function serve(
	gateway: Gateway,
	deliveries: Deliveries,
	port: number,
): Promise<Served> {
	const ledger = new Ledger(gateway.secretHeaders);
	const faults = new FaultQueue();
	const files = new Files();
	const stopping = new AbortController();
	// one listener for each call that waits
	setMaxListeners(0, stopping.signal);
	const app = Fastify({
		forceCloseConnections: true,
		exposeHeadRoutes: false,
		schemaController: { compilersFactory: { buildValidator } },
		// as sent, and all that is wrong with it at once
		ajv: {
			customOptions: {
				coerceTypes: false,
				removeAdditional: false,
				useDefaults: false,
				allErrors: true,
			},
		},
		// an address that cannot be decoded never gets as far as the routes
		frameworkErrors: (_error, _request, { raw }) => {
			raw.writeHead(400, { 'content-type': 'application/json' });
			raw.end(JSON.stringify(gateway.errorBody(400)));
		},
	});
	await control(app, gateway, { ledger, faults, deliveries, files });
	await app.register(async (scope) => {
		wire(scope, { ledger, faults, errorBody: gateway.errorBody, stopped: stopping.signal });
		scope.setNotFoundHandler((request, reply) =>
			reply.code(404).send(gateway.errorBody(404, request)),
		);
		await gateway.api(scope);
	});
	await app.listen({ host: '127.0.0.1', port });
	const { port: taken } = app.server.address() as AddressInfo;
	const url = `http://127.0.0.1:${taken}`;
	return {
		url,
		ledger,
		faults,
		failNext: (fault, scope) => {
			faults.failNext(fault, scope);
		},
		keepFile: (file) => url + files.keep(file),
		stop: async () => {
			stopping.abort();
			await Promise.all([deliveries.stop(), app.close()]);
		},
	};
}
