import fc from 'fast-check';
import { readEvents } from '../nodes/FlowEngine/events/read-events.ts';
import { fixtures } from '../test/FlowEngine/fixtures.mts';
import { mutatedPayload } from '../test/FlowEngine/mutated-payload.mts';

/** What reading a webhook's payload costs, in processor time: npx tsx bench/payloads.mts */
const real = fixtures();
const rounds = Array.from({ length: 50 }, () => real.map(({ payload }) => payload)).flat();
const mutated = fc.sample(mutatedPayload(real), 10_000);

for (const [name, payloads] of Object.entries({ real: rounds, mutated })) {
	const times = payloads.map((payload) => {
		const before = process.cpuUsage();
		readEvents(payload);
		const { user, system } = process.cpuUsage(before);
		return (user + system) / 1000;
	});
	times.sort((a, b) => a - b);
	const at = (share: number) =>
		`${(times[Math.floor(share * (times.length - 1))] ?? 0).toFixed(3)} ms`;
	console.log(
		`${name}: ${times.length} payloads, half under ${at(0.5)}, 99 % under ${at(0.99)}, all under ${at(1)}`,
	);
}
