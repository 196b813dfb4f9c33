import { isObject } from '../../../shared/values/json';
import { operation } from '../../../shared/action/operation';
import { path } from '../../../shared/http/path';
import { account, groupId } from '../../locators';
import { readPicture } from './picture';
import { updateFields } from './update-fields';

export const update = operation({
	name: 'Update',
	value: 'update',
	action: 'Update group',
	description:
		'Update the name, picture, or settings of a group. You may need to be a group admin.',
	fields: [account, groupId, updateFields],
	orderingKey: ({ account, groupId }) => `${account} ${groupId}`,
	async run({ account, groupId, updateFields }, api) {
		const { subject, description, pictureField, pictureUrl, ...settings } = updateFields;
		const image = pictureField ? await readPicture(api, pictureField) : pictureUrl;
		const { whoWrites, whoEdits, expiration } = settings;
		const changes: ReadonlyArray<
			readonly [call: string, name: string, value: string | number | undefined]
		> = [
			['updateGroupSubject', 'subject', subject],
			['updateGroupDescription', 'description', description],
			['updateGroupPicture', 'image', image],
			['updateSetting', 'action', whoWrites],
			['updateSetting', 'action', whoEdits],
			['toggleEphemeral', 'expiration', expiration],
		];
		for (const [call, name, value] of changes) {
			if (value === undefined) continue;
			await api.call(
				{
					method: 'POST',
					path: path`/group/${call}/${account}`,
					idempotent: true,
					query: { groupJid: groupId },
					body: { [name]: value },
				},
				// Each of these requests has another response, and that of the settings is empty.
				(body) => (isObject(body) ? body : undefined),
			);
		}
		return { groupId, status: 'updated', ...updateFields, account };
	},
});
