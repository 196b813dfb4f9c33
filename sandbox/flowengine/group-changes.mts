import type { Schema } from 'jsonschema';
import { fetchFile, isUrl } from './fetch-file.mts';
import { described, type Group } from './group.mts';
import * as rules from './group-rules.mts';
import { groupOf } from './groups.mts';
import type { World } from './instance.mts';
import { isBase64 } from './media.mts';
import { sizeOf } from './picture.mts';
import { badRequest, internal, type Refusal, rethrown } from './refusal.mts';
import type { Routes } from './routes.mts';

/** One thing that can be changed of a group. */
interface Change<Body> {
	path: string;
	/** Baileys' method. */
	method: string;
	rule: Schema;
	/** What is answered. */
	answer: object;
	/** What is said if it fails. */
	failed(text: string): Refusal;
	set(body: Body, group: Group, world: World): Partial<Group> | Promise<Partial<Group>>;
}

/** Changes the data of a group; groups.update tells of it. */
export function groupChanges(routes: Routes): void {
	const add = <Body,>({ path, method, rule, answer, failed, set }: Change<Body>) => {
		routes.group<Body>('POST', `/group/${path}`, rule, 201, async (instance, body) => {
			const group = await groupOf(instance, body.groupJid, failed, method);
			const changes = await rethrown(async () => await set(body, group, instance.world), failed);
			Object.assign(group, changes);
			instance.raise('groups.update', [{ id: group.id, ...changes }]);
			return answer;
		});
	};
	const answer = { update: 'success' };

	add<{ subject: string }>({
		path: 'updateGroupSubject',
		method: 'groupUpdateSubject',
		rule: rules.subject,
		answer,
		failed: (text) => internal('Error updating group subject', text),
		set: ({ subject }) => ({ subject }),
	});
	add<{ description: string }>({
		path: 'updateGroupDescription',
		method: 'groupUpdateDescription',
		rule: rules.description,
		answer,
		failed: (text) => internal('Error updating group description', text),
		set: ({ description }) => described(description),
	});
	add<{ image: string }>({
		path: 'updateGroupPicture',
		method: 'updateProfilePicture',
		rule: rules.image,
		answer,
		failed: (text) => internal('Error update group picture', text),
		set: async ({ image }, { id }, { hosts }) => {
			if (!isUrl(image) && !isBase64(image))
				throw badRequest('"profilePicture" must be a url or a base64');
			sizeOf((await fetchFile(image, hosts)).file);
			return { pictureUrl: `https://pps.whatsapp.net/v/${id}.jpg` };
		},
	});
	add<{ action: string }>({
		path: 'updateSetting',
		method: 'groupSettingUpdate',
		rule: rules.setting,
		answer: {},
		failed: (text) => badRequest('Error updating setting', text),
		set: ({ action }) =>
			action.includes('announcement')
				? { announce: action === 'announcement' }
				: { restrict: action === 'locked' },
	});
	add<{ expiration: number }>({
		path: 'toggleEphemeral',
		method: 'groupToggleEphemeral',
		rule: rules.ephemeral,
		answer: { success: true },
		failed: (text) => badRequest('Error updating setting', text),
		set: ({ expiration }) => ({ ephemeralDuration: expiration }),
	});
}
