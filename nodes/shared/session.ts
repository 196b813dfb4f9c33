import type { IExecuteFunctions } from 'n8n-workflow';
import type { Gateway } from './gateway';
import { openJournal } from './journal';
import type { Journal } from './journal';
import { connect } from './transport';
import type { Connection } from './transport';
import { Waits } from './waits';

/** What all items of one execution of a node share. */
export interface Session {
	readonly context: IExecuteFunctions;
	readonly gateway: Gateway;
	readonly connection: Connection;
	readonly journal: Journal;
	readonly waits: Waits;
	/** An item has failed, and the user wants to stop there: nothing new is begun. */
	isStopped: boolean;
}

/** Throws ExplainedError if the credential's key may not travel to its base URL. */
export async function openSession(context: IExecuteFunctions, gateway: Gateway): Promise<Session> {
	return {
		context,
		gateway,
		connection: await connect(context, gateway),
		journal: openJournal(context),
		waits: new Waits(gateway.name),
		isStopped: false,
	};
}

/** For an execution that throws nothing: n8n does not try it again. */
export function closeSession({ context, journal, waits }: Session): void {
	journal.close();
	const message = waits.hint();
	if (message) context.addExecutionHints({ message, location: 'outputPane' });
}
