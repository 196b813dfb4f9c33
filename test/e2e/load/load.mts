import { setTimeout as sleep } from 'node:timers/promises';
import type { N8n } from '../../../lab/n8n.mts';
import { signedIn } from '../../../lab/signed-in.mts';
import { publishTrigger } from '../../../lab/trigger-workflow.mts';
import manifest from '../../../package.json' with { type: 'json' };
import { type Attempt, isTaken } from '../../../sandbox/attempt.mts';
import { type Execution, executionsIn } from './executions.mts';
import { type Gateway, GATEWAYS } from './gateways.mts';
import { EVENT_ID, FORGED, type Planned } from './plan.mts';
import { TRIGGER_VERSION } from '../../../nodes/shared/trigger/trigger-gateway.ts';

/** Each of them holds memory of n8n until it is answered. */
const AT_ONCE = 40;

/** Patient beyond any restart: what is lost here was not lost because a gateway gave up. */
const PATIENT = {
	redeliveryDelays: Array<number>(90).fill(1_000),
	deliveryTimeout: 60_000,
	finalStatuses: [],
};

/** n8n's quickest: nothing here depends on expressions, and the others cost more than all the rest. */
const ENGINE = { N8N_EXPRESSION_ENGINE: 'legacy' };

export type Load = Awaited<ReturnType<typeof startLoad>>;

/** A real n8n with a published workflow for each gateway, and the gateways. */
export async function startLoad() {
	const n8n = await signedIn({ env: ENGINE });
	const gateways = await Promise.all(GATEWAYS.map(async (start) => await start(PATIENT)));
	await connect(n8n, gateways);
	const attempts = () => gateways.flatMap(({ deliveries }) => deliveries.attempts);
	let started = 0;
	let last = 0;

	return {
		n8n,
		gateways: gateways.length,
		attempts,
		/** Starts these deliveries, so many at once that never more than 40 are without an end. */
		async send(planned: readonly Planned[]): Promise<void> {
			for (const { kind, id, gateway } of planned) {
				while (started - attempts().filter(hasEnded).length >= AT_ONCE) await sleep(5);
				started += 1;
				const isFake = kind === FORGED;
				const happening = { id, text: isFake ? FORGED : 'Olá', isWanted: kind !== 'unwanted' };
				gateways[gateway]?.deliver(happening, isFake ? 'forged' : 'valid');
			}
		},
		/** Requests that n8n has not answered yet. */
		inFlight: () => attempts().filter(({ ms }) => ms === null).length,
		/** All that there are once every delivery has its end, without those of an earlier call. */
		async executions(): Promise<Execution[]> {
			for (const { deliveries } of gateways) await deliveries.settled();
			const found = (await executionsIn(n8n)).filter(({ number }) => number > last);
			last = Math.max(last, ...found.map(({ number }) => number));
			return found;
		},
		async stop(): Promise<void> {
			for (const gateway of gateways) await gateway.stop();
			await n8n.stop();
		},
	};
}

async function connect({ client }: N8n, gateways: readonly Gateway[]): Promise<void> {
	for (const { trigger, credential, credentials, parameters = {}, target } of gateways) {
		const id = await client.createCredential(trigger, credential, credentials);
		const node = {
			type: `${manifest.name}.${trigger}`,
			typeVersion: TRIGGER_VERSION,
			parameters: { registration: 'manual', ...parameters },
			credentials: { [credential]: { id, name: trigger } },
		};
		target(await publishTrigger(client, node));
	}
}

/** Of the event that was delivered. */
export const idIn = ({ body }: Attempt): string | undefined => EVENT_ID.exec(body)?.[0];

export const isForged = ({ body }: Attempt): boolean => body.includes(`"${FORGED}"`);

/** Forged ones are not redelivered. */
const hasEnded = (attempt: Attempt): boolean =>
	isTaken(attempt) || (isForged(attempt) && attempt.ms !== null);
