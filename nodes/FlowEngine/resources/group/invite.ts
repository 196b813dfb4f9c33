import { asObject, asText } from '../../../shared/values/json';
import type { Format } from '../../../shared/values/formats';

const LINK =
	/^(?:(?:https?:\/\/)?chat\.whatsapp\.com\/(?:invite\/)?)?([A-Za-z0-9]{22})\/?(?:[?#].*)?$/;

/** The code in an invite link; accepts the whole link. */
export const inviteCode: Format = {
	expects:
		'the invitation link of a group, such as https://chat.whatsapp.com/F1EX5QZxO181L3TMVP31gY',
	read: (text) => LINK.exec(text.trim())?.[1],
};

/** Reads an invite link from a response; undefined if there is none. */
export function readInvite(body: unknown, groupId: string, account: string) {
	const code = asText(asObject(body).inviteCode);
	if (!code) return undefined;
	return { groupId, inviteLink: `https://chat.whatsapp.com/${code}`, inviteCode: code, account };
}
