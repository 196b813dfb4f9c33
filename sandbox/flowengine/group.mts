import { randomBytes } from 'node:crypto';
import parsePhoneNumber from 'libphonenumber-js';
import { digitsOf } from './jid.mts';
import { now } from './message.mts';

export interface Participant {
	/** JID: of the phone, or `@lid` in groups that hide numbers. */
	id: string;
	/** The phone's JID behind an `@lid`. */
	phoneNumber?: string;
	admin: 'admin' | 'superadmin' | null;
}

export interface Group {
	/** `…@g.us`. */
	id: string;
	subject: string;
	subjectOwner: string;
	subjectTime: number;
	creation: number;
	owner: string;
	owner_country_code: string | undefined;
	desc?: string;
	descId?: string;
	/** Only admins may change the group's data. */
	restrict: boolean;
	/** Only admins may write. */
	announce: boolean;
	isCommunity: boolean;
	isCommunityAnnounce: boolean;
	/** Whether admins let people in. */
	joinApprovalMode: boolean;
	/** Whether all members add people. */
	memberAddMode: boolean;
	participants: Participant[];
	/** Seconds until messages disappear. */
	ephemeralDuration?: number;
	pictureUrl: string | null;
	/** 22 letters and digits. */
	inviteCode: string;
}

export const newInviteCode = () =>
	randomBytes(32).toString('base64').replace(/\W/g, '').slice(0, 22).padEnd(22, 'A');

/** The description, and the ID of its last change. */
export const described = (desc: string) => ({
	desc,
	descId: randomBytes(10).toString('hex').toUpperCase(),
});

/** A group as its owner has just made it. */
export function newGroup(
	owner: string,
	subject: string,
	members: readonly string[],
	id = `120363${Array.from(randomBytes(12), (byte) => byte % 10).join('')}@g.us`,
): Group {
	const time = now();
	return {
		id,
		subject,
		subjectOwner: owner,
		subjectTime: time,
		creation: time,
		owner,
		owner_country_code: parsePhoneNumber(`+${digitsOf(owner)}`)?.country,
		restrict: false,
		announce: false,
		isCommunity: false,
		isCommunityAnnounce: false,
		joinApprovalMode: false,
		memberAddMode: true,
		participants: [
			{ id: owner, admin: 'superadmin' },
			...members
				.filter((member) => member !== owner)
				.map((member): Participant => ({ id: member, admin: null })),
		],
		pictureUrl: null,
		inviteCode: newInviteCode(),
	};
}
