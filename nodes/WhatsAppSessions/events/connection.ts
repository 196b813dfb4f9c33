import { asObject, asText } from '../../shared/values/json';
import { readAddress } from '../../shared/whatsapp/address';
import type { Reader, Shape } from './reader';

/** session.connected, session.disconnected: the fields of `data` are assumed. */
export const readConnection: Reader = (data, { event }): Shape[] => {
	const { phoneNumber, phone, number, reason, message } = asObject(data);
	const isConnected = event === 'session.connected';
	return [
		{
			state: isConnected ? 'connected' : 'disconnected',
			isConnected,
			phone: readAddress(asText(phoneNumber ?? phone ?? number)?.replace(/^\+/, ''))?.phone,
			reason: [reason, asObject(reason).message, message].map(asText).find(Boolean),
		},
	];
};
