import type { INodeParameters } from 'n8n-workflow';
import type { Queue } from '../../../lab/queue/queue.mts';
import { evolution } from '../../contract/registering-gateways.mts';
import { eventually } from '../../e2e/facts/eventually.mts';
import { type Case, countRuns, endsOf, publish } from './case.mts';

/** A published trigger that has registered itself, and its gateway. */
async function register(queue: Queue) {
	const host = await evolution.start();
	const { apiKey, baseUrl } = host;
	const { id, url } = await publish(queue, {
		trigger: evolution.trigger,
		credential: evolution.credential,
		credentials: { apiKey, baseUrl, [evolution.secretField]: 'the secret of the credential' },
		parameters: { ...(evolution.parameters as INodeParameters), registration: 'automatic' },
	});
	const held = () => {
		const urls = host.webhooks().map((webhook) => webhook.url);
		if (urls.length === 0) return 'nothing';
		if (urls.includes(url.replace('/webhook/', '/webhook-test/'))) return 'the test URL';
		return urls.includes(url) ? 'the production URL' : urls.join();
	};
	const until = async (what: string) => {
		await eventually(held, (now) => now === what);
		return what;
	};
	return { host, id, held, until };
}

export const registration: Case[] = [
	{
		what: 'publish; unpublish: what the gateway holds',
		outcome: 'the production URL; nothing',
		async see(queue) {
			const { host, id, held, until } = await register(queue);
			try {
				const published = held();
				await queue.client.unpublish(id);
				return `${published}; ${await until('nothing')}`;
			} finally {
				await host.stop();
			}
		},
	},
	{
		what: 'a test run starts; gets its event; has ended',
		outcome: 'the test URL; 1 run; the production URL',
		async see(queue) {
			const { host, id, until } = await register(queue);
			try {
				await queue.client.testRun(id, 'Trigger');
				const during = await until('the test URL');
				await host.raise();
				const after = await until('the production URL');
				return `${during}; ${countRuns(await endsOf(queue, id))}; ${after}`;
			} finally {
				await host.stop();
			}
		},
	},
	{
		what: 'an event while the main process is down; and once it is up again',
		outcome: '1 run; 2 runs; the production URL',
		async see(queue) {
			const { host, id, held } = await register(queue);
			try {
				await queue.main.stop();
				await host.raise();
				const down = countRuns(await endsOf(queue, id));
				await queue.main.start();
				await host.raise();
				return `${down}; ${countRuns(await endsOf(queue, id))}; ${held()}`;
			} finally {
				await host.stop();
			}
		},
	},
];
