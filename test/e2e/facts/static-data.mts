import { eventually } from './eventually.mts';
import { post } from './post.mts';
import type { Probed } from './probed.mts';
import { OLDER } from '../older-n8n.mts';

export function staticData(n8n: () => Probed): void {
	describe('of the static data', () => {
		/** What webhook() found; it also wrote `remember`. */
		const deliver = async (id: string, url: string, answer: string, remember: string) => {
			await post(`${url}?do=${answer}&remember=${remember}`);
			return n8n()
				.calls(id)
				.findLast(({ call }) => call === 'webhook')?.staticData;
		};

		test('it keeps what create has written, for delete', async () => {
			const workflow = await n8n().create();
			await n8n().publish(workflow);
			await n8n().unpublish(workflow);
			expect(n8n().calls(workflow.id)).toEqual([
				expect.objectContaining({ call: 'checkExists', staticData: {} }),
				expect.objectContaining({ call: 'create', staticData: {} }),
				expect.objectContaining({ call: 'delete', staticData: { created: 'trigger' } }),
			]);
		});

		test('it keeps what webhook() has written when no execution starts', async () => {
			const workflow = await n8n().create();
			const { id } = workflow;
			const url = n8n().url(workflow);
			await n8n().publish(workflow);
			expect(await deliver(id, url, 'nothing', 'one')).toEqual({ created: 'trigger' });
			expect(await deliver(id, url, 'nothing', 'two')).toMatchObject({ remembered: 'one' });
			expect(await deliver(id, url, 'nothing', 'three')).toMatchObject({ remembered: 'two' });
		});

		// n8n saves after the answer, which webhook() has given itself.
		test('it keeps what webhook() has written when it answers itself', async () => {
			const workflow = await n8n().create();
			const { id } = workflow;
			const url = n8n().url(workflow);
			await n8n().publish(workflow);
			await deliver(id, url, 'refuse', 'one');
			const found = await eventually(
				async () => await deliver(id, url, 'start', 'two'),
				(data) => data?.['remembered'] !== undefined,
			);
			expect(found).toMatchObject({ remembered: 'one' });
		});

		// It keeps a node's very first writing even then; here, that is what create has written.
		test('it loses what webhook() has written when an execution starts', async () => {
			const workflow = await n8n().create();
			const url = n8n().url(workflow);
			await n8n().publish(workflow);
			const texts = ['one', 'two', 'three'];
			for (const [index, remember] of texts.entries()) {
				const found = await deliver(workflow.id, url, 'start', remember);
				const kept = OLDER.keepsStaticData && index > 0 && { remembered: texts[index - 1] };
				expect(found).toEqual({ created: 'trigger', ...kept });
				await n8n().execution(workflow, index + 1);
			}
		});

		test('it keeps that of a test run apart from that of the published workflow', async () => {
			const workflow = await n8n().create();
			await n8n().publish(workflow);
			await deliver(workflow.id, n8n().url(workflow), 'nothing', 'published');
			await n8n().client.testRun(workflow.id, 'Trigger');
			await deliver(workflow.id, n8n().url(workflow, { test: true }), 'start', 'test');
			await n8n().waitForCalls(workflow.id, 9);
			await n8n().unpublish(workflow);
			const calls = n8n().calls(workflow.id).slice(3);
			const inTest = { created: 'manual', remembered: 'test' };
			const published = { created: 'trigger', remembered: 'published' };
			expect(calls.filter((call) => call.staticData)).toEqual([
				expect.objectContaining({ call: 'checkExists', mode: 'manual', staticData: {} }),
				expect.objectContaining({ call: 'create', mode: 'manual', staticData: {} }),
				expect.objectContaining({ call: 'webhook', staticData: { created: 'manual' } }),
				expect.objectContaining({ call: 'delete', staticData: inTest }),
				expect.objectContaining({ call: 'delete', staticData: published }),
			]);
		});
	});
}
