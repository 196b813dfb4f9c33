import { FILES, filesNode, filesType } from '../support/files.mts';
import { ITEMS, node } from '../support/n8n.mts';
import { credentialsOf, resultOf, runWorkflow } from '../support/run-node.mts';
import { credentialOf, TYPE } from './flowengine.mts';
import { called, group, GROUP, parametersOf, put, sandbox, start } from './groups.mts';

const PNG =
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

test('update: everything at once', async () => {
	await start();
	const [updated] = await put('update', {
		updateFields: {
			subject: 'Team',
			description: 'We',
			expiration: 604_800,
			whoWrites: 'announcement',
			whoEdits: 'locked',
		},
	});
	expect(updated).toMatchObject({ groupId: GROUP, status: 'updated', subject: 'Team' });
	expect(group).toMatchObject({
		subject: 'Team',
		desc: 'We',
		ephemeralDuration: 604_800,
		announce: true,
		restrict: true,
	});
	await put('update', {
		updateFields: { expiration: 0, whoWrites: 'not_announcement', whoEdits: 'unlocked' },
	});
	expect(group).toMatchObject({ ephemeralDuration: 0, announce: false, restrict: false });
});

test('update: nothing is refused', async () => {
	await start();
	const { error } = await called('update', { updateFields: {} });
	expect(error?.message).toBe("'Update Fields' is empty [item 0]");
});

describe('update: the picture', () => {
	async function withFile(mimeType: string) {
		const credentials = { flowEngineApi: credentialOf(sandbox) };
		const subject = node('Update', TYPE, {
			parameters: parametersOf('update', { updateFields: { pictureField: 'data' } }) as never,
			credentials: credentialsOf(credentials),
		});
		const start = node('Start', ITEMS, { parameters: { items: [{}] } as never });
		const file = filesNode({ base64: PNG, mimeType, fileName: 'a.png' });
		const types = new Map([[FILES, filesType]]);
		return resultOf(subject, await runWorkflow([start, file, subject], credentials, { types }));
	}

	test('from a file', async () => {
		await start();
		const { error } = await withFile('image/png');
		expect(error).toBeUndefined();
		expect(sandbox.ledger.calls.map(({ body }) => body)).toEqual([{ image: PNG }]);
		expect(group.pictureUrl).not.toBeNull();
	});

	test('a file that is none', async () => {
		await start();
		const { error } = await withFile('application/pdf');
		expect(error?.message).toBe(`The file "a.png" isn't an image [item 0]`);
		expect(sandbox.ledger.calls).toEqual([]);
	});
});
