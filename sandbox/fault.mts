/** How one call can go wrong. All but delay, resetAfter and truncate keep it from the gateway. */
export type Fault =
	/** The given answer; without a body, the one the gateway uses for errors. */
	| { kind: 'status'; status: number; body?: unknown; headers?: Record<string, string> }
	/** Answered normally, this many milliseconds later. */
	| { kind: 'delay'; ms: number }
	/** Never answered; the connection stays open. */
	| { kind: 'hang' }
	/** Connection cut before the gateway sees the call. */
	| { kind: 'reset' }
	/** The gateway does what was asked, then the connection is cut. */
	| { kind: 'resetAfter' }
	/** The gateway does what was asked; half of its answer arrives under the full content-length. */
	| { kind: 'truncate' }
	/** 200 with an HTML page, as a proxy or a captive portal sends. */
	| { kind: 'html' }
	/** 200 that claims to be JSON and is not. */
	| { kind: 'garbage' }
	/** 200 without a body. */
	| { kind: 'empty' };

export type FaultKind = Fault['kind'];

/** Which calls a fault waits for. */
export interface FaultScope {
	/** How many calls fail; default 1. */
	times?: number;
	/** Default: any. */
	method?: string;
	/** Whole path without the query; `*` stands for one segment, `**` for anything. Default: any. */
	path?: string;
	/** Words that the body includes. Default: any. */
	bodyIncludes?: string;
}

/** What POST /_sandbox/faults takes: a fault and its scope in one flat object. */
export const faultSchema = {
	type: 'object',
	required: ['kind'],
	additionalProperties: false,
	properties: {
		kind: {
			enum: [
				'status',
				'delay',
				'hang',
				'reset',
				'resetAfter',
				'truncate',
				'html',
				'garbage',
				'empty',
			] satisfies FaultKind[],
		},
		status: { type: 'integer', minimum: 200, maximum: 599 },
		body: {},
		headers: { type: 'object', additionalProperties: { type: 'string' } },
		ms: { type: 'integer', minimum: 0 },
		times: { type: 'integer', minimum: 1 },
		method: { type: 'string', minLength: 1 },
		path: { type: 'string', pattern: '^/' },
		bodyIncludes: { type: 'string', minLength: 1 },
	},
	allOf: [
		{ if: { properties: { kind: { const: 'status' } } }, then: { required: ['status'] } },
		{ if: { properties: { kind: { const: 'delay' } } }, then: { required: ['ms'] } },
	],
};
