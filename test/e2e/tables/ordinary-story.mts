import type { Story } from './story.mts';
import { OLDER } from '../older-n8n.mts';

/** Nothing goes wrong but that n8n restarts, and that somebody removes our URL at the gateway. */
export const ORDINARY: Story = {
	name: 'nothing goes wrong',
	async tell(life, note) {
		const { places } = life.registrant;
		const workflow = await life.workflow('ours');
		note('published', 'ours', await life.publish(workflow));
		expect(await life.event(workflow)).toBe(1);

		const calls = life.host.ledger.calls.length;
		await life.editElsewhere(workflow);
		note('published again, trigger unchanged', 'ours', await life.publish(workflow));
		if (!OLDER.publishesAtOnce) expect(life.host.ledger.calls).toHaveLength(calls);

		await life.edit(workflow, life.registrant.changed);
		note('published again, with other events', 'ours', await life.publish(workflow));
		if (places !== 'blind') expect(life.host.ledger.calls.length).toBeGreaterThan(calls);

		const held = { many: 'ours, ours for tests', one: 'ours for tests', blind: 'ours' };
		await life.testRun(workflow, async (told) => {
			note('a test run starts', held, told, { blind: 'Execute step' });
			expect(await life.event(workflow)).toBe(places === 'many' ? 2 : 1);
			await life.until('ours');
			note('it has received an event', 'ours');
		});
		await life.testRun(workflow);
		note('another one is canceled', 'ours');
		expect(await life.event(workflow)).toBe(1);

		return async () => {
			note('n8n restarts', 'ours');
			expect(await life.event(workflow)).toBe(1);

			life.host.clear();
			note('registration lost at the gateway', 'nothing');
			await life.editElsewhere(workflow);
			const again = await life.publish(workflow);
			note('published again, trigger unchanged', 'nothing', again, undefined, { held: 'ours' });
			await life.unpublish(workflow);
			note('unpublished and published', 'ours', await life.publish(workflow));
			expect(await life.event(workflow)).toBe(1);
			await life.unpublish(workflow);
			note('unpublished', 'nothing');
		};
	},
};
