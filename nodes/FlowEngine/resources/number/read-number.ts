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

/** Reads a number of FlowEngine's management API. */
export const readSession = (session: IDataObject): IDataObject =>
	toNumber({
		instance: session.instance_name,
		name: session.display_name,
		phone: digitsOf(session.phone_number),
		state: STATES.get(asText(session.status) ?? '') ?? session.status,
		createdAt: session.created_at,
	});

/** Reads a number of fetchInstances, without its token. */
export const readInstance = (instance: IDataObject): IDataObject =>
	toNumber({
		instance: instance.name,
		name: instance.profileName,
		phone: readAddress(instance.ownerJid)?.phone,
		state: instance.connectionStatus,
		createdAt: instance.createdAt,
	});

const toNumber = ({ createdAt, state, ...number }: IDataObject): IDataObject =>
	omitEmpty({
		...number,
		state,
		isConnected: state === 'open',
		createdAt: readTimestamp(createdAt),
	});
