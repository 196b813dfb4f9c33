import type { CredentialFields } from './credential-fields';
import type { HttpRequest } from './request';

/** How many calls of a kind a gateway accepts within a window of time. */
export interface Limit {
	/** Completes "the limit of 60 …". */
	readonly what: string;
	/** Where each response states the limit: what to assume before the first one. */
	readonly calls: number;
	readonly windowMs: number;
	applies(request: HttpRequest): boolean;
	/** What the gateway counts it by, if not by the account. */
	per?(settings: CredentialFields): unknown;
}

/** A gateway's report on its limit: the calls per window, and those left until it resets. */
export interface Quota {
	readonly calls: number;
	readonly left: number;
	readonly resetMs: number;
}
