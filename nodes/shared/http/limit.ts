import type { CredentialFields } from './credential-fields';
import type { HttpRequest } from './request';

/** How many calls of a kind a gateway takes within a window of time. */
export interface Limit {
	/** Completes "the limit of 60 …". */
	readonly what: string;
	/** Where each answer tells the number: what is assumed before the first. */
	readonly calls: number;
	readonly windowMs: number;
	applies(request: HttpRequest): boolean;
	/** What the gateway counts it by, if not by the account. */
	per?(settings: CredentialFields): unknown;
}

/** What a gateway tells about its limit: the calls of a window, and those left until it resets. */
export interface Quota {
	readonly calls: number;
	readonly left: number;
	readonly resetMs: number;
}
