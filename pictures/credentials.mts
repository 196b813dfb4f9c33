import { loadCredentialTypes } from '../test/support/package.mts';
import { byId } from '../test/browser/editor.mts';
import { boxOf, shoot, unroll } from './camera.mts';
import { fullType, GATEWAYS } from './gateways.mts';
import { nodeOf } from './node.mts';
import type { Picture } from './picture.mts';

/** The credential of each gateway, after n8n has tested it. */
export const credentialDialogs: Picture[] = GATEWAYS.map(({ name, node, credential, baseUrl }) => ({
	name: `${name}-credential`,
	shows: async () => {
		const type = (await loadCredentialTypes()).get(credential);
		return { title: type?.displayName, fields: type?.properties, baseUrl };
	},
	take: async (studio) => {
		const { page } = studio.editor;
		const subject = nodeOf(fullType(node), 'Node', {
			credentials: studio.credentialOf(credential),
		});
		await studio.editor.open(await studio.workflowOf(subject));
		await studio.editor.openNode(subject.name);
		await byId(page, 'credential-edit-button').click();
		const dialog = byId(page, 'credential-edit-dialog');
		await dialog.getByText('Connection tested successfully').waitFor();
		// the sandbox is at another address each time
		const address = byId(dialog, 'parameter-input-baseUrl').locator('input');
		await address.evaluate((input: { value: string }, url) => (input.value = url), baseUrl);
		await unroll(page, dialog);
		return await shoot(page, await boxOf(page.locator('.el-dialog').filter({ has: dialog })));
	},
}));
