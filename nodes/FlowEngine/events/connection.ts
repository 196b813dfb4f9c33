import { asText, isObject, readLong, readWebLink } from '../../shared/values/json';
import { readAddress } from '../../shared/whatsapp/address';
import { readQrPicture } from '../qr-code';
import type { Reader, Shape } from './reader';

/** connection.update: open, connecting, close, refused. */
export const readConnection: Reader = ({ state, statusReason, wuid, ...record }): Shape[] => [
	{
		state: asText(state),
		statusReason: readLong(statusReason),
		phone: readAddress(wuid)?.phone,
		profileName: asText(record.profileName),
		profilePictureUrl: readWebLink(record.profilePictureUrl),
	},
];

/** status.instance: the connection has ended for good (closed). */
export const readEnd: Reader = ({ status, disconnectionReasonCode }): Shape[] => [
	{ state: asText(status), statusReason: readLong(disconnectionReasonCode) },
];

/** qrcode.updated: a code to scan, or the notice that the limit of codes is reached. */
export const readQrCode: Reader = (record, _, original): Shape[] => {
	const { code, pairingCode } = isObject(record.qrcode) ? record.qrcode : record;
	const { message, statusCode } = record;
	return [
		{
			code: asText(code),
			pairingCode: asText(pairingCode),
			message: asText(message),
			statusReason: readLong(statusCode),
			attachment: readQrPicture(
				isObject(original.qrcode) ? original.qrcode.base64 : original.base64,
			),
		},
	];
};
