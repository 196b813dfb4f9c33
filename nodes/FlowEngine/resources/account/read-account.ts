import type { IDataObject } from 'n8n-workflow';
import { asText, omitEmpty } from '../../../shared/values/json';
import { readAddress } from '../../../shared/whatsapp/address';
import { readTimestamp } from '../../../shared/message/timestamp';
import { digitsOf } from '../../../shared/whatsapp/phone';

/** Evolution's connection states, by FlowEngine's names for them. */
const STATES = new Map([
	['connected', 'open'],
	['disconnected', 'close'],
]);

/** Reads an account of FlowEngine's management API. */
export const readSession = (session: IDataObject): IDataObject =>
	toAccount({
		account: session.instance_name,
		name: session.display_name,
		phone: digitsOf(session.phone_number),
		state: STATES.get(asText(session.status) ?? '') ?? session.status,
		createdAt: session.created_at,
	});

/** Reads an instance of fetchInstances, without its token. */
export const readInstance = (instance: IDataObject): IDataObject =>
	toAccount({
		account: instance.name,
		name: instance.profileName,
		phone: readAddress(instance.ownerJid)?.phone,
		state: instance.connectionStatus,
		createdAt: instance.createdAt,
	});

const toAccount = ({ createdAt, state, ...account }: IDataObject): IDataObject =>
	omitEmpty({
		...account,
		state,
		isConnected: state === 'open',
		createdAt: readTimestamp(createdAt),
	});
