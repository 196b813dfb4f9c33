import type { Probed } from './probed.mts';

export function discovery(n8n: () => Probed): void {
	describe('when it loads a community package', () => {
		test('it makes a tool of a node that is usable as one', async () => {
			const types = await n8n().client.nodeTypes();
			const found = types.filter(({ name }) => name.startsWith('n8n-nodes-facts-probe.'));
			const outputs = new Map(found.map((type) => [type.name.split('.')[1], type.outputs]));
			expect(Object.fromEntries(outputs)).toEqual({
				probe: ['main'],
				probeTool: ['ai_tool'],
				probeTrigger: ['main'],
			});
		});
	});
}
