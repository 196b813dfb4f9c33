import type { IDataObject } from 'n8n-workflow';
import type { Gateway } from '../../nodes/shared/gateway.ts';

/** What is recorded of a gateway: operations of the contract suite, by resource.operation. */
export interface Plan {
	gateway: Gateway;
	/** The fields of the credential that the operations need. */
	fields: readonly string[];
	/** The field with the account's name, where the operations have a parameter for it. */
	accountField?: string;
	/** The parameters that take the phone number which may get messages. */
	numbers: readonly string[];
	/** The requests that change nothing and cost nothing, as "GET /path". */
	reads: RegExp;
	/** In this order: what a step creates is used and cleaned up by later ones. */
	steps: readonly Step[];
	/** Operations that are not recorded, and why. */
	leftOut: Readonly<Record<string, string>>;
}

export interface Step {
	operation: string;
	/** In place of the contract suite's. */
	parameters?: IDataObject;
	/** The fields of its output that later steps need, by the names of their parameters. */
	learns?: Readonly<Record<string, string>>;
	/** The same, for IDs of what the step has created: only that may be deleted. */
	creates?: Readonly<Record<string, string>>;
}

export const step = (operation: string, more: Omit<Step, 'operation'> = {}): Step => ({
	operation,
	...more,
});

export const LIKE_SEND = 'it makes the same requests as Send';
export const WEBHOOK_IN_USE = 'it would replace the webhook that your workflows use';

export const titleOf = ({ gateway }: Plan): string => gateway.nodeName ?? gateway.name;

/** As n8n shows an operation: "Message → Send". */
export function labelOf({ gateway }: Plan, operation: string): string {
	const [resource, value] = operation.split('.');
	const found = gateway.resources.find((one) => one.value === resource);
	const name = found?.operations.find((one) => one.value === value)?.name;
	return `${found?.name ?? ''} → ${name ?? ''}`;
}
