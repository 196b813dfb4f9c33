import { isWellFormed } from './path';
import type { CredentialFields } from './credential-fields';

/** Shorter values may be words that occur in any text. */
const SHORTEST_SECRET = 6;

/** The fields of a credential that hold secrets, or a private URL. */
const SECRET_NAME = /(key|secret|token|url)$/i;

/** Makes a function that replaces the secrets and URLs of a credential, however encoded, with `***`. */
export function createRedactor(credential: CredentialFields): (text: string) => string {
	const secrets = Object.entries(credential)
		.filter(([name]) => SECRET_NAME.test(name))
		.map(([, value]) => (typeof value === 'string' ? value.trim() : ''))
		.filter((secret) => secret.length >= SHORTEST_SECRET)
		.flatMap(spellingsOf)
		.sort((a, b) => b.length - a.length);
	return (text) => secrets.reduce((rest, secret) => rest.replaceAll(secret, '***'), text);
}

/** A secret as it may stand in a URL, a form, JSON, or Base64. */
function spellingsOf(secret: string): string[] {
	const percent = isWellFormed(secret) ? [encodeURIComponent(secret), encodeURI(secret)] : [];
	const lowercase = percent.map((text) => text.replace(/%../g, (byte) => byte.toLowerCase()));
	const form = new URLSearchParams({ s: secret }).toString().slice('s='.length);
	const json = JSON.stringify(secret).slice(1, -1);
	const base64 = base64In(secret);
	const url64 = base64.map((text) => text.replaceAll('+', '-').replaceAll('/', '_'));
	const all = [secret, ...percent, ...lowercase, form, json, json.replaceAll('/', '\\/')];
	return [...new Set([...all, ...base64, ...url64])].filter(
		(text) => text.length >= SHORTEST_SECRET,
	);
}

/** Where a secret begins within three bytes decides its Base64; those at its edges also hold the neighbors'. */
const base64In = (secret: string): string[] =>
	[0, 1, 2].map((before) => {
		const bytes = Buffer.from(' '.repeat(before) + secret);
		const [from, to] = [Math.ceil((before * 8) / 6), Math.floor((bytes.length * 8) / 6)];
		return bytes.toString('base64').slice(from, to);
	});
