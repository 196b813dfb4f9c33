import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { readBaseUrl } from '../../nodes/shared/http/base-url.ts';
import { phone } from '../../nodes/shared/whatsapp/phone.ts';
import { loadCredentialTypes } from '../../test/support/package.mts';
import type { Person } from './person.mts';
import type { Plan } from './plan.mts';

/** Asks for the fields of the gateway's credential, in the words that n8n shows. */
export async function askCredentials(
	{ gateway, fields, accountField }: Plan,
	person: Person,
): Promise<ICredentialDataDecryptedObject> {
	const type = (await loadCredentialTypes()).get(gateway.credential);
	const credentials: ICredentialDataDecryptedObject = {};
	for (const { displayName, name, hint, default: preset, ...field } of type?.properties ?? []) {
		if (!fields.includes(name)) continue;
		const isSecret = field.typeOptions?.password === true;
		const isRequired = field.required === true || name === accountField;
		if (hint !== undefined) person.say(`\n${hint}`);
		const note = isSecret ? ' (hidden as you type)' : preset === '' ? '' : ` [${String(preset)}]`;
		credentials[name] = await person.ask(
			`${displayName}${note}:`,
			(typed) => {
				const value = typed || String(preset);
				if (value === '' && isRequired) throw new Error(`Enter the ${displayName}.`);
				return /Url$/.test(name) ? readBaseUrl(value, gateway) : value;
			},
			isSecret,
		);
	}
	return credentials;
}

/** The one phone that may get messages, such as +351910000000. */
export async function askNumber(person: Person): Promise<string> {
	person.say(
		'\nMessages go to this phone only. Enter your own, or that of someone who expects them.',
	);
	return await person.ask('Phone number with country code:', (typed) => {
		const digits = phone.read(typed);
		if (digits === undefined) throw new Error(`Enter ${phone.expects}.`);
		return `+${digits}`;
	});
}
