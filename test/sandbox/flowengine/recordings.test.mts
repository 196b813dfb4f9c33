import type { AxiosResponse } from 'axios';
import { stopAll } from './client.mts';
import { differences, saysTheSame } from './real/differences.mts';
import { withFiles } from './real/files.mts';
import { listed } from './real/listed.mts';
import { moments, refuse } from './real/moments.mts';
import { calls, type RecordedCall } from './real/recordings.mts';
import { startWorld } from './real/world.mts';

let world: Awaited<ReturnType<typeof startWorld>>;
/** What the sandbox calls what the recordings call otherwise: IDs and codes. */
const names = new Map<string, string>();
/** The time of the recordings: what was written when decides what is the newest. */
let clock = 1_795_827_900_000;
const counts = { calls: 0, deliveries: 0 };

beforeAll(async () => {
	jest.spyOn(Date, 'now').mockImplementation(() => clock);
	world = await startWorld();
});
afterAll(async () => {
	await stopAll();
	world.stopFiles();
	const { calls: all, deliveries: told } = counts;
	const list = Object.keys(listed).length;
	process.stdout.write(`${all} calls, ${told} deliveries, ${list} listed differences\n`);
});

/** In the sandbox's names, and without the waiting that was asked for. */
function inOurNames<T>(value: T): T {
	if (value === undefined) return value;
	const text = JSON.stringify(value).replace(/"delay":\d{2,}/g, '"delay":1');
	const renamed = [...names].reduce((all, [theirs, ours]) => all.replaceAll(theirs, ours), text);
	return withFiles(JSON.parse(renamed) as T);
}

/** With lists as long as they were. */
function whole(body: any, shortened: readonly string[] = []): unknown {
	const cuts = shortened.map((cut) => /^requestBody\.(\w+): \d+ of (\d+) kept$/.exec(cut) ?? []);
	const lists = cuts.flatMap(([, name, length]) =>
		name === undefined
			? []
			: [
					[
						name,
						Array.from(
							{ length: Number(length) },
							(_, at) => body[name][at] ?? { ...body[name][0], id: `${at}` },
						),
					],
				],
	);
	return lists.length === 0 ? body : { ...body, ...Object.fromEntries(lists) };
}

const KEYS = { wrong: 'wrong', none: undefined, "an instance's": 'key of shop' };

async function send({ name, method, path, requestBody, shortened, key }: RecordedCall) {
	const isOwn = name === 'number.getAll token';
	const body = whole(requestBody, shortened);
	return await world.client.request({
		method,
		url: inOurNames(path),
		headers: {
			apikey: key === undefined && !isOwn ? world.sandbox.globalKey : KEYS[key ?? "an instance's"],
			...(body !== undefined && { 'content-type': 'application/json' }),
		},
		// text: a body that is no JSON stays as it is
		data: typeof body === 'string' ? body : JSON.stringify(inOurNames(body)),
		transformRequest: (data: unknown) => data,
	});
}

/** Learns how the sandbox calls what this call has made. */
function learn(theirs: any, ours: any): void {
	for (const read of [(answer: any) => answer?.key?.id, (answer: any) => answer?.inviteCode]) {
		const [old, now] = [read(theirs), read(ours)];
		if (typeof old === 'string' && typeof now === 'string') names.set(old, now);
	}
}

function compare({ status, responseBody }: RecordedCall, answer: AxiosResponse): string[] {
	if (answer.status !== status)
		return [`it is ${answer.status} ${JSON.stringify(answer.data).slice(0, 300)}, not ${status}`];
	if (status < 400) return differences(responseBody, answer.data);
	return saysTheSame(responseBody, answer.data)
		? []
		: [`it says ${JSON.stringify(answer.data)}, not ${JSON.stringify(responseBody)}`];
}

it.each(calls.map((call) => [call.name, call] as const))('%s', async (name, call) => {
	counts.calls += 1;
	await moments[name]?.(world, names);
	clock = Math.max(clock + 20, Number(call.responseBody?.messageTimestamp ?? 0) * 1000);
	if (call.injected) refuse(world.shop, call);
	const answer = await send(call);
	learn(call.responseBody, answer.data);
	const found = compare(call, answer);
	// an entry of the list that is not needed any more has to go
	expect(found.length > 0 && name in listed ? 'listed' : found).toEqual(
		name in listed ? 'listed' : [],
	);
});
