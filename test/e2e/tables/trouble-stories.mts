import type { Story } from './story.mts';
import { OLDER } from '../older-n8n.mts';

const SHOP = 'the shop';
const OTHER = 'another app';
const STATUS = 'status of the workflow';
const DOWN = { kind: 'status', status: 503 } as const;

const foreign: Story = {
	name: 'another URL is there',
	async tell(life, note) {
		const { host, registrant } = life;
		const isBlind = registrant.places === 'blind';
		life.names.set('https://shop.example/hook', SHOP);
		life.names.set('https://other.example/hook', OTHER);
		const shop = { url: 'https://shop.example/hook', secret: 'of-the-shop' };
		const other = { url: 'https://other.example/hook', secret: 'of-the-other' };
		const kept = { many: SHOP, one: SHOP, blind: 'nothing' };

		const workflow = await life.workflow('ours');
		host.add(shop);
		const beside = { many: `${SHOP}, ours for tests`, one: SHOP, blind: SHOP };
		await life.testRun(workflow, (told) => {
			note('a test run', beside, told, { one: 'Execute step', blind: 'Execute step' });
		});
		const published = { many: `${SHOP}, ours`, one: SHOP, blind: 'ours' };
		note('published', published, await life.publish(workflow), { one: STATUS });
		await life.unpublish(workflow);
		note('unpublished', kept);

		host.clear();
		host.add(shop);
		await life.edit(workflow, { options: { replaceExisting: !isBlind } });
		const replaced = { many: `${SHOP}, ours`, one: 'ours', blind: 'ours' };
		note('published, Replace Existing Webhook', replaced, await life.publish(workflow));
		await life.unpublish(workflow);
		note('unpublished', kept);

		await life.publish(workflow);
		host.clear();
		host.add(other);
		note('published, then replaced by another app', OTHER);
		await life.unpublish(workflow);
		note(
			'unpublished',
			{ many: OTHER, one: OTHER, blind: 'nothing' },
			isBlind ? undefined : life.logged("couldn't restore"),
			{ one: 'log of n8n' },
		);
	},
};

const down: Story = {
	name: 'the gateway is down',
	async tell(life, note) {
		const { host } = life;
		const workflow = await life.workflow('ours');
		host.failNext(DOWN);
		const failed = { held: 'nothing', where: STATUS } as const;
		note('published while it fails once', 'ours', await life.publish(workflow), undefined, failed);
		if (OLDER.publishesAtOnce) await life.publish(workflow);
		host.failNext(DOWN, { times: 1_000 });
		await life.unpublish(workflow);
		note(
			'unpublished while it is down',
			'ours',
			life.logged('webhook deregistration failed'),
			'log of n8n',
			{ held: 'ours' },
		);
		host.faults.clear();
		note('published again', 'ours', await life.publish(workflow));
		await life.unpublish(workflow);
		note('unpublished', 'nothing');
		host.failNext(DOWN, { times: 1_000 });
		note('published while it stays down', 'nothing', await life.publish(workflow), STATUS);
		host.faults.clear();
		await life.unpublish(workflow);
		note('unpublished and published', 'ours', await life.publish(workflow));
		expect(await life.event(workflow)).toBe(1);
	},
};

const two: Story = {
	name: 'two workflows',
	async tell(life, note) {
		const first = await life.workflow('the first');
		const second = await life.workflow('the second');
		await life.publish(first);
		const both = { many: 'the first, the second', one: 'the first', blind: 'the second' };
		note('both published', both, await life.publish(second), { one: STATUS });
		await life.unpublish(first);
		const left = { many: 'the second', one: 'nothing', blind: 'nothing' };
		note('the first is unpublished', left);
	},
};

const localhost: Story = {
	name: 'n8n calls itself localhost',
	baseUrl: 'https://gateway.invalid',
	async tell(life, note) {
		const workflow = await life.workflow('ours');
		await life.testRun(workflow, (told) => {
			note('a test run', 'nothing', told, 'Execute step');
		});
		note('published', 'nothing', await life.publish(workflow), STATUS);
	},
};

const noCall: Story = {
	name: 'the gateway has no webhook API',
	places: 'none',
	concerns: ({ gateway }) => gateway.refuses,
	async tell(life, note) {
		const workflow = await life.workflow('ours');
		await life.testRun(workflow, (told) => {
			note('a test run', 'nothing', told, 'Execute step');
		});
		note('published', 'nothing', await life.publish(workflow), STATUS);
	},
};

/** What can go wrong; nothing in one of them touches another. */
export const TROUBLES: Story[] = [foreign, down, two, localhost, noCall];
