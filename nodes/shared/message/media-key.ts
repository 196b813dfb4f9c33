import { asObject, isObject } from '../values/json';

const KEY_BYTES = 32;
const BASE64 = /^[\w+/-]{43}=?$/;

/**
 * Reads the key of a file, 32 bytes: Base64, a list, or what JSON makes of bytes, `{"0": 32, …}` and
 * `{type: 'Buffer', data}`; undefined for any other value.
 */
export function readMediaKey(value: unknown): Buffer | undefined {
	const bytes = isObject(value) && value.type === 'Buffer' ? value.data : value;
	if (typeof bytes === 'string') {
		return BASE64.test(bytes) ? Buffer.from(bytes, 'base64') : undefined;
	}
	return fromList(Array.isArray(bytes) ? bytes : Object.values(asObject(bytes)));
}

function fromList(list: readonly unknown[]): Buffer | undefined {
	const bytes = list.length === KEY_BYTES ? list.filter(isByte) : [];
	return bytes.length === KEY_BYTES ? Buffer.from(bytes) : undefined;
}

const isByte = (value: unknown): value is number =>
	typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 256;
