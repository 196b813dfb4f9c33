import type { Resource } from './action/operation';
import type { CallResult, HttpResponse, Headers } from './http/call-result';
import type { CredentialFields } from './http/credential-fields';
import type { ExplainedError } from './http/explained-error';
import type { Limit, Quota } from './http/limit';
import type { HttpRequest } from './http/request';

/** What a refusal means to the user, and what to do about it. */
export interface Explanation {
	readonly message: string;
	readonly description: string;
}

/** Everything that may differ between two gateways' action nodes. */
export interface Gateway {
	/** As its users know it. */
	readonly name: string;
	/** The credential's `name`, which holds `baseUrl`. */
	readonly credential: string;
	/** The action node's `name`; the trigger's is the same with "Trigger" behind it. */
	readonly value: string;
	/** Where a user finds the key, as a sentence. */
	readonly keyHint: string;
	readonly resources: readonly Resource[];
	/** The documented limits, the widest first. */
	readonly limits: readonly Limit[];
	/** How long to wait for an answer, in ms. */
	readonly timeoutMs: number;
	/** What the gateway counts its limits by. */
	account(credentials: CredentialFields): unknown;
	/** The gateway's own words in the body of an error; undefined if the body is not its documented error. */
	errorText(body: unknown): string | undefined;
	/** What errors call its server where users run it themselves, such as 'your server'. */
	readonly ownServer?: string;
	/** Where users see what was sent, if not in the gateway itself; follows "check". */
	readonly whereToCheck?: string;
	/** Its nodes' display name, if not `name`. */
	readonly nodeName?: string;
	/** What its users call the base URL, if not that. */
	readonly baseUrlLabel?: string;
	/** It runs on the user's own servers, which may be in a private network and without TLS. */
	readonly isSelfHosted?: boolean;
	/** The base URLs of its other servers, by the names that requests give them. */
	readonly servers?: Readonly<Record<string, (settings: CredentialFields) => unknown>>;
	/** Which of the credential's keys a call needs and lacks. */
	missingKey?(request: HttpRequest, settings: CredentialFields): ExplainedError | undefined;
	/**
	 * The status that an answer should have had: some gateways say in a 200 that they failed. `ask` makes
	 * another call, where the answer alone does not tell.
	 */
	statusOf?(
		answer: HttpResponse,
		request: HttpRequest,
		ask: (request: HttpRequest) => Promise<CallResult>,
	): number | Promise<number>;
	/** Whether an answer says that there is no such call, which is no statement about a record. */
	isUnknownCall?(answer: HttpResponse): boolean;
	/** What the refusal of a call means, where it means more here than its status does everywhere. */
	explainRefusal?(request: HttpRequest, answer: HttpResponse): Explanation | undefined;
	/** What an answer's headers tell about the limit. */
	quota?(headers: Headers): Quota | undefined;
}
