import { GATEWAYS } from '../../e2e/load/gateways.mts';
import { type Case, countRuns, endsOf, publish } from './case.mts';

/** Behind all the others: it ends the workers. */
export const missingPackage: Case[] = [
	{
		what: "the worker doesn't have this package",
		outcome: '200: 1 failed run: Unrecognized node type',
		async see(queue) {
			const [start] = GATEWAYS;
			const gateway = await start!({ redeliveryDelays: [], deliveryTimeout: 60_000 });
			try {
				const { id, url } = await publish(queue, gateway);
				gateway.target(url);
				await Promise.all(queue.workers.map(async (worker) => await worker.kill()));
				await queue.bareWorker.start();
				gateway.deliver({ id: 'one', text: 'Olá', isWanted: true }, 'valid');
				await gateway.deliveries.settled();
				const [attempt] = gateway.deliveries.attempts;
				const runs = countRuns(await endsOf(queue, id));
				const [execution] = await queue.client.executions(id);
				const { data } = await queue.client.execution(execution?.id ?? '');
				const [why] = data.resultData.error?.message.split(':') ?? [];
				return `${attempt?.status}: ${runs}: ${why}`;
			} finally {
				await gateway.stop();
				await queue.bareWorker.kill();
			}
		},
	},
];
