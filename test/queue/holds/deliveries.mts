import { node } from '../../../lab/draw.mts';
import manifest from '../../../package.json' with { type: 'json' };
import { GATEWAYS } from '../../e2e/load/gateways.mts';
import { GATEWAYS as REPLYING } from '../../e2e/tables/replying.mts';
import { type Case, countRuns, endsOf, publish } from './case.mts';

const ONCE = { redeliveryDelays: [], deliveryTimeout: 60_000 };

/** One for each webhook process. */
const EVENTS = ['one', 'two'];

/** Delivers events to a trigger of each gateway; what came of them, which is the same for all. */
const deliverToAll =
	(signature: 'valid' | 'forged'): Case['see'] =>
	async (queue) => {
		const seen = new Set<string>();
		for (const start of GATEWAYS) {
			const gateway = await start(ONCE);
			try {
				const { id, url } = await publish(queue, gateway);
				gateway.target(url);
				for (const event of EVENTS) {
					gateway.deliver({ id: event, text: 'Olá', isWanted: true }, signature);
					await gateway.deliveries.settled();
				}
				const statuses = gateway.deliveries.attempts.map(({ status }) => status);
				seen.add(`${[...new Set(statuses)].join()}: ${countRuns(await endsOf(queue, id))}`);
			} finally {
				await gateway.stop();
			}
		}
		return [...seen].join('; ');
	};

/** What a gateway got for a message by way of each webhook process. */
async function repliesOf(queue: Parameters<Case['see']>[0], name: keyof typeof REPLYING) {
	const gateway = await REPLYING[name]();
	try {
		const parameters = { resource: 'message', operation: 'reply', message: '={{ $json.text }}' };
		const { id, url } = await publish(
			queue,
			{ trigger: `${name}Trigger`, credential: `${name}Api`, credentials: gateway.settings },
			node('Reply', `${manifest.name}.${name}`, 1, parameters),
		);
		gateway.deliverTo(url);
		for (const text of EVENTS) {
			gateway.receive(text);
			await gateway.deliveries.settled();
		}
		const ends = await endsOf(queue, id);
		const bodies = gateway.ledger.calls
			.filter(({ method, path, accepted }) => method === 'POST' && accepted && !/find/.test(path))
			.map(({ body }) => JSON.stringify(body));
		const isReply = EVENTS.every((text) => bodies.some((body) => body.includes(text)));
		return `${countRuns(ends)}, ${isReply ? bodies.length : 'not all'} replies`;
	} finally {
		await gateway.stop();
	}
}

export const deliveries: Case[] = [
	{
		what: 'two events reach each of the four triggers',
		outcome: '200: 2 runs',
		see: deliverToAll('valid'),
	},
	{ what: 'the same, forged', outcome: '401: no runs', see: deliverToAll('forged') },
	{
		what: 'a workflow replies to two messages (the three gateways with Reply)',
		outcome: '2 runs, 2 replies',
		async see(queue) {
			const seen = new Set<string>();
			for (const name of ['whatSms', 'flowEngine', 'whatsAppSessions'] as const) {
				seen.add(await repliesOf(queue, name));
			}
			return [...seen].join('; ');
		},
	},
];
