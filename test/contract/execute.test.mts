import { readFileSync } from 'node:fs';
import type { IDataObject, INodePropertyOptions } from 'n8n-workflow';
import manifest from '../../package.json' with { type: 'json' };
import type { Fault } from '../../sandbox/fault.mts';
import { loadNodes } from '../support/package.mts';
import { skipWaits } from '../support/clock.mts';
import { runNode } from '../support/run-node.mts';
import { GATEWAYS, VARIANTS } from './action-gateways.mts';
import type { Gateway } from './action-gateways.mts';

skipWaits();

const NAMES = manifest.n8n.nodes
	.filter((file) => !file.includes('Trigger'))
	.map((file) =>
		file.replace(
			/^.*\/(\w)(\w*)\.node\.js$/,
			(_, first: string, rest: string) => first.toLowerCase() + rest,
		),
	);

test('every action node has a sandbox', () => {
	expect(Object.keys(GATEWAYS)).toEqual(NAMES);
});

/** Each gateway as its documentation is read, and in every way that the documentation leaves open. */
const CASES = NAMES.flatMap((name) =>
	[undefined, ...Object.keys(VARIANTS[name] ?? {})].map((variant) => ({ name, variant })),
);

/** Not a gateway's own format: of a 500 in that, Evolution is known to say that nothing was sent. */
const BROKEN: Fault = { kind: 'status', status: 500, body: { error: 'Broken', message: 'Broken' } };

describe.each(CASES)('$name, variant $variant', ({ name, variant }) => {
	let gateway: Gateway;
	const type = `${manifest.name}.${name}`;

	beforeEach(async () => {
		const start = GATEWAYS[name];
		if (!start) throw new Error(`No sandbox for ${name}`);
		gateway = await start(variant);
	});
	afterEach(() => gateway.stop());

	const run = async (parameters: IDataObject, more: Partial<Parameters<typeof runNode>[0]> = {}) =>
		await runNode({
			type,
			parameters,
			credentials: { [gateway.credential]: gateway.credentials },
			...more,
		});
	const accepted = () => gateway.calls.filter((call) => call.accepted);

	// variants.test.mts says which operations a variant makes refuse
	const asDocumented = variant === undefined ? test : undefined;
	asDocumented?.('every operation works', async () => {
		const { description } = (await loadNodes()).get(type) ?? {};
		const operations = description?.properties
			.filter((property) => property.name === 'operation')
			.flatMap(({ displayOptions, options }) =>
				(options as INodePropertyOptions[]).map((option) => ({
					resource: displayOptions?.show?.resource?.[0],
					operation: option.value,
				})),
			);
		for (const { resource, operation } of operations ?? []) {
			const parameters = gateway.operations[`${String(resource)}.${String(operation)}`];
			expect(parameters).toBeDefined();
			const before = gateway.calls.length;
			const { items, error } = await run({ resource, operation, ...parameters } as IDataObject, {
				items: [gateway.origin],
			});
			expect(error).toBeUndefined();
			expect(items.length).toBeGreaterThan(0);
			for (const item of items) {
				expect(item.pairedItem).toEqual({ item: 0 });
				expect(item.json).not.toHaveProperty('error');
			}
			const made = gateway.calls.slice(before);
			expect(made.length).toBeGreaterThan(0);
			expect(made.every((call) => call.accepted)).toBe(true);
			if (gateway.undocumented?.includes(`${String(resource)}.${String(operation)}`)) continue;
			const schema = schemaOf(`${String(resource)}/${String(operation)}`);
			expect(Object.keys(schema.properties)).toEqual(Object.keys(items[0]?.json ?? {}));
		}
	});

	/** What n8n's editor shows of an output before the node has run; "npm run schemas" writes it. */
	const schemaOf = (file: string) => {
		const folder = `nodes/${name[0]?.toUpperCase()}${name.slice(1)}/__schema__/v1.0.0`;
		const text = readFileSync(`${folder}/${file}.json`, 'utf8');
		return JSON.parse(text) as { properties: IDataObject };
	};

	/** What to do where nobody knows whether a message was sent. */
	const LOOK_FIRST = /before you run this again|within 24 hours: nothing is sent twice/;

	const texts = (count: number) => Array.from({ length: count }, (_, i) => ({ text: `Text ${i}` }));

	test('each item is a message, in their order', async () => {
		const { burst = 20 } = gateway;
		const { items } = await run(gateway.send, { items: texts(burst) });
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual(
			texts(burst).map((_, item) => ({ item })),
		);
		expect(accepted()).toHaveLength(burst);
		expect(new Set(accepted().map(({ body }) => JSON.stringify(body))).size).toBe(burst);
	});

	test('what is malformed is refused before any request, by its name and item', async () => {
		for (const { label, parameters } of gateway.malformed) {
			const { error } = await run(parameters);
			const [named, ...rest] = error?.message.split(`'${label}' `) ?? [];
			expect(named).toBe('');
			expect(rest.join()).toMatch(/^(is empty|must (be|have) .+) \[item 0\]$/);
			expect(error?.description).toBeTruthy();
			expect(error?.context).toMatchObject({ itemIndex: 0 });
		}
		expect(gateway.calls).toEqual([]);
	});

	test.each(['http://api.example.com', 'ftp://api.example.com', 'example.com', ''])(
		'the base URL %j is refused before any request',
		async (baseUrl) => {
			const { error } = await run(gateway.send, {
				credentials: { [gateway.credential]: { ...gateway.credentials, baseUrl } },
			});
			const label = gateway.baseUrlLabel ?? 'Base URL';
			expect(error?.message).toMatch(new RegExp(`^The ${label} in the credential (isn't|must)`));
			expect(gateway.calls).toEqual([]);
		},
	);

	test('no item, no request', async () => {
		const { items, error } = await run(gateway.send, { items: [] });
		expect({ items, error }).toEqual({ items: [], error: undefined });
		expect(gateway.calls).toEqual([]);
	});

	test('Continue On Fail: each item for itself', async () => {
		gateway.failNext({ kind: 'delay', ms: 0 });
		gateway.failNext(BROKEN);
		const { items, error } = await run(gateway.send, {
			items: texts(3),
			settings: { onError: 'continueRegularOutput' },
		});
		expect(error).toBeUndefined();
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual([
			{ item: 0 },
			{ item: 1 },
			{ item: 2 },
		]);
		expect(items[1]).not.toHaveProperty('error');
		expect(items[1]?.json).toEqual({
			...texts(3)[1],
			error: expect.stringMatching(/ anyway \[item 1\]$/) as string,
			details: expect.stringMatching(LOOK_FIRST) as string,
		});
		expect(accepted()).toHaveLength(2);
	});

	test('the error branch gets the item that failed, the other branch the rest', async () => {
		gateway.failNext({ kind: 'status', status: 400 });
		const { items, errorItems } = await run(gateway.send, {
			items: texts(3),
			settings: { onError: 'continueErrorOutput' },
		});
		expect(items).toHaveLength(2);
		expect(errorItems).toEqual([
			{
				json: {
					...texts(3)[0],
					error: expect.stringContaining('[item 0]') as string,
					details: expect.stringContaining("This item wasn't processed") as string,
				},
				pairedItem: { item: 0 },
			},
		]);
	});

	test('stopping on an error starts nothing more', async () => {
		gateway.failNext({ kind: 'status', status: 400 });
		const { error } = await run(gateway.send, { items: texts(3) });
		expect(error?.message).toContain('[item 0]');
		expect(accepted()).toEqual([]);
	});

	const NOT_SENT = /^This (item )?wasn't (sent|processed)/;
	interface Failing {
		fault: Fault;
		message: RegExp;
		description: RegExp;
		httpCode?: string;
		/** Made again where that does no harm. */
		isPassing?: true;
		/** Why, in n8n's own terms. */
		failure?: object;
	}
	/** Only of calls that n8n may make again. */
	const PASSES = { cause: 'temporarily-unavailable' };
	const faults: Failing[] = [
		{
			fault: { kind: 'status', status: 302, headers: { location: 'https://example.com' } },
			message: /redirected the request/,
			description: NOT_SENT,
			httpCode: '302',
		},
		{
			fault: { kind: 'status', status: 400 },
			message: /rejected the request \(HTTP 400\): ./,
			description: NOT_SENT,
			httpCode: '400',
		},
		{
			fault: { kind: 'status', status: 401 },
			message: /rejected the API key: ./,
			description: /credential/,
			httpCode: '401',
			failure: { cause: 'credential-invalid' },
		},
		{
			fault: { kind: 'status', status: 403 },
			message: /(doesn't allow this|account is deactivated): ./,
			description: /permission|Contact WhatsAPI support/,
			httpCode: '403',
			failure: { cause: 'configuration-invalid' },
		},
		{
			fault: { kind: 'status', status: 404 },
			message: /couldn't find (this resource|'.+' ".+"): “./,
			description: /Check the ID/,
			httpCode: '404',
			failure: { cause: 'configuration-invalid' },
		},
		{
			fault: { kind: 'status', status: 404, body: '<html>' },
			message: /No .* API was found at this URL/,
			description: /(Base|Server) URL/,
			httpCode: '404',
			failure: { cause: 'configuration-invalid' },
		},
		{
			fault: { kind: 'status', status: 429, headers: { 'retry-after': '3600' } },
			message: /rate limit/,
			description: /Try again in 3600 seconds/,
			httpCode: '429',
			failure: { cause: 'rate-limited', retryAfterMs: 3_600_000 },
		},
		{
			fault: BROKEN,
			message: /is currently unavailable \(HTTP 500\): ./,
			description: LOOK_FIRST,
			httpCode: '500',
			failure: PASSES,
		},
		{
			fault: { kind: 'status', status: 503, body: '' },
			message: /is currently unavailable \(HTTP 503\)\. /,
			description: LOOK_FIRST,
			httpCode: '503',
			failure: PASSES,
			isPassing: true,
		},
		{
			fault: { kind: 'html' },
			message: /an unexpected response/,
			description: LOOK_FIRST,
			httpCode: '200',
		},
		{
			fault: { kind: 'garbage' },
			message: /an unexpected response/,
			description: LOOK_FIRST,
			httpCode: '200',
		},
		{
			fault: { kind: 'empty' },
			message: /an unexpected response/,
			description: LOOK_FIRST,
			httpCode: '200',
		},
		{
			fault: { kind: 'truncate' },
			message: /was lost before it responded/,
			description: LOOK_FIRST,
			isPassing: true,
			failure: PASSES,
		},
		{
			fault: { kind: 'reset' },
			message: /was lost before it responded/,
			description: LOOK_FIRST,
			isPassing: true,
			failure: PASSES,
		},
		{
			fault: { kind: 'resetAfter' },
			message: /was lost before it responded/,
			description: LOOK_FIRST,
			isPassing: true,
			failure: PASSES,
		},
	];

	// a fault is the same in all variants
	asDocumented?.each(faults)(
		'$fault.kind $fault.status: says what happened and what to do',
		async ({ fault, message, description, httpCode, isPassing, failure }) => {
			gateway.failNext(fault, { times: 3 });
			const { items, error } = await run(gateway.send, { items: texts(1) });
			expect(items).toEqual([]);
			expect(error?.message).toMatch(message);
			expect(error?.message).toMatch(/ \[item 0\]$/);
			expect(error?.description).toMatch(description);
			// In the message itself: not everyone is shown the description.
			const isOpen = error?.message.includes('. This item may have been carried out anyway [');
			expect(isOpen).toBe(description === LOOK_FIRST);
			expect(error).toMatchObject({ ...(httpCode && { httpCode }), context: { itemIndex: 0 } });
			expect(gateway.calls).toHaveLength(isPassing && gateway.repeatsSends ? 3 : 1);
			const declared = failure === PASSES && !gateway.repeatsSends ? undefined : failure;
			expect((error as { failure?: object }).failure).toEqual(declared);
		},
	);

	test.each(['Contacto preexistente', 'connect ECONNREFUSED 10.0.0.5'])(
		"the gateway's own words stay: %s",
		async (words) => {
			gateway.failNext({ kind: 'status', status: 400, body: { error: words } });
			const { error } = await run(gateway.send);
			expect(error?.message).toContain(`“${words}” [item 0]`);
		},
	);

	asDocumented?.('a server that is not there', async () => {
		await gateway.stop();
		const { error } = await run(gateway.send);
		expect(error?.message).toMatch(/couldn't be reached \[item 0\]$/);
		expect(error?.description).toMatch(NOT_SENT);
	});

	asDocumented?.('reading again does no harm, and the error says so', async () => {
		gateway.failNext({ kind: 'reset' }, { times: 3 });
		const { error } = await run(gateway.read);
		expect(error?.description).toMatch(/^Try again in a moment/);
	});

	test('an answer of the wrong shape is no success', async () => {
		for (const body of gateway.wrongAnswers) {
			for (const status of [200, 201]) {
				gateway.failNext({ kind: 'status', status, body });
				const { items, error } = await run(gateway.send);
				expect(items).toEqual([]);
				expect(error?.message).toMatch(/an unexpected response/);
			}
		}
	});

	test('no secret stands in what n8n saves, whatever goes wrong', async () => {
		const { [gateway.keyField ?? 'apiKey']: apiKey } = gateway.credentials;
		const echo = {
			error: `Invalid key ${String(apiKey)} at ${String(gateway.credentials.baseUrl)}`,
		};
		const faultsWithEcho: Fault[] = [
			{ kind: 'status', status: 401, body: echo },
			{ kind: 'reset' },
			{ kind: 'html' },
		];
		for (const fault of faultsWithEcho) {
			for (const onError of ['stopWorkflow', 'continueRegularOutput'] as const) {
				gateway.failNext(fault);
				const { saved } = await run(gateway.send, { settings: { onError } });
				for (const secret of Object.values(gateway.credentials)) {
					expect(saved).not.toContain(secret);
				}
			}
		}
	});

	test('a key that was pasted with a line break', async () => {
		const { keyField = 'apiKey' } = gateway;
		const credentials = {
			...gateway.credentials,
			[keyField]: ` ${String(gateway.credentials[keyField])}\n`,
		};
		const { error } = await run(gateway.send, {
			credentials: { [gateway.credential]: credentials },
		});
		expect(error).toBeUndefined();
	});
});
