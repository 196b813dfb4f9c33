import type { Instance } from './instance.mts';
import { createJid, isBroadcast, isGroup, isLid } from './jid.mts';

/** One answer of /chat/whatsappNumbers. */
export interface Checked {
	jid: string;
	exists: boolean;
	number: string;
	name?: string | null;
	lid?: string;
}

/**
 * Looks the numbers up. Observed: the answers do not come in the order of the question. Broadcast
 * lists first, then groups, then people that the server knows, then those it has to ask about.
 */
export async function checked(instance: Instance, numbers: readonly string[]): Promise<Checked[]> {
	const isPerson = (jid: string) => !isGroup(jid) && !isBroadcast(jid) && !isLid(jid);
	if (numbers.map(createJid).some(isPerson)) await instance.connection.needed('onWhatsApp');
	const found = numbers.map((number) => look(instance, number));
	const rank = ({ jid }: Checked) => {
		if (isBroadcast(jid)) return 0;
		if (isGroup(jid)) return 1;
		return instance.contacts.has(jid) ? 2 : 3;
	};
	return found.reverse().sort((one, other) => rank(one) - rank(other));
}

/** The one number's answer. */
export async function checkedOne(instance: Instance, number: string): Promise<Checked> {
	const [only] = await checked(instance, [number]);
	if (only === undefined) throw new Error('One number has one answer');
	return only;
}

/** Whether Evolution goes on: groups, broadcasts and hidden numbers pass unchecked. */
export function isReachable({ jid, exists }: Checked): boolean {
	return exists || isGroup(jid) || isBroadcast(jid) || isLid(jid);
}

function look(instance: Instance, number: string): Checked {
	const jid = createJid(number);
	if (isBroadcast(jid)) return { jid, exists: false, number };
	if (isGroup(jid)) {
		const group = instance.groups.get(jid);
		if (group === undefined) return { jid, exists: false, number };
		return { jid, exists: true, number, name: group.subject };
	}
	const name = instance.contacts.get(jid)?.pushName;
	const named = name === undefined ? {} : { name };
	if (isLid(jid)) return { jid, exists: true, number, ...named, lid: 'lid' };
	return { jid, exists: instance.isOnWhatsApp(jid), number, ...named };
}
