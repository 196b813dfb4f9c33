import type { GenericValue, IDataObject } from 'n8n-workflow';
import { isObject } from '../shared/values/json';

type Json = IDataObject[string];

const SECRET =
	/(keys?|tokens?|secrets?|passwords?|passphrase|auth|authorization|cred(ential)?s|cookies?|jwt)$/i;

/** A record without its secrets at any depth, and without those in its URLs. */
export const omitSecrets = (record: IDataObject): IDataObject =>
	Object.fromEntries(
		Object.entries(record)
			.filter(([name]) => !SECRET.test(name) && !(name === 'value' && isSecretSetting(record)))
			.map(([name, value]) => [name, clean(value, name)]),
	);

/** `{ name: 'api_key', value: '…' }`. */
const isSecretSetting = ({ name, key }: IDataObject): boolean =>
	[name, key].some((one) => typeof one === 'string' && SECRET.test(one));

function clean(value: Json, name: string): Json {
	if (Array.isArray(value)) return value.map((one) => clean(one, name)) as GenericValue[];
	if (isObject(value)) return omitSecrets(value);
	return typeof value === 'string' && URL.canParse(value) ? cleanUrl(value, name) : value;
}

/** A webhook's URL may have its secret under any name. */
function cleanUrl(text: string, member: string): string {
	const url = new URL(text);
	const isWebhook = /hook|callback/i.test(member);
	const secret = [...url.searchParams.keys()].filter((name) => isWebhook || SECRET.test(name));
	if (url.password === '' && url.username === '' && secret.length === 0) return text;
	for (const name of secret) url.searchParams.set(name, '***');
	if (url.username !== '') url.username = '***';
	if (url.password !== '') url.password = '***';
	return url.href;
}
