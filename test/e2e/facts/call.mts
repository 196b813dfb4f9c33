import type { IDataObject } from 'n8n-workflow';

/** What a probe node has noted. */
export interface Call {
	call: 'checkExists' | 'create' | 'delete' | 'webhook' | 'execute' | 'send';
	workflowId: string;
	/** milliseconds since 1970 */
	at: number;
	mode?: string;
	/** only in hooks */
	activation?: string;
	url?: string;
	/** a parameter of the trigger */
	note?: string;
	/** as it was when the call began */
	staticData?: IDataObject;
	/** SHA-256, in hex */
	rawBody?: string;
	body?: unknown;
	/** the keys of the node context, as execute() found it */
	context?: string[];
	text?: string;
}

/** The names of the calls alone. */
export const names = (calls: Call[]) => calls.map(({ call }) => call);
