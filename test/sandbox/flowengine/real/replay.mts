import type { AxiosResponse } from 'axios';
import { differences } from '../../../support/differences.mts';
import { differ, saysTheSame } from './differences.mts';
import { withFiles } from './files.mts';
import { moments, refuse } from './moments.mts';
import type { RecordedCall } from './recordings.mts';
import type { World } from './world.mts';

const KEYS = { wrong: 'wrong', none: undefined, "an instance's": 'key of shop' };

/** Makes the recorded calls once more, one after the other. */
export class Replay {
	/** What the sandbox calls what the recordings call otherwise: IDs and codes. */
	readonly #names = new Map<string, string>();
	/** The time of the recordings: it decides which message is the newest. */
	#now = 1_795_827_900_000;

	constructor(readonly world: World) {
		jest.spyOn(Date, 'now').mockImplementation(() => this.#now);
	}

	/** What is different in the sandbox's answer. */
	async differences(call: RecordedCall): Promise<string[]> {
		await moments[call.name]?.(this.world, this.#names);
		const time = Number(call.responseBody?.messageTimestamp ?? 0) * 1000;
		this.#now = Math.max(this.#now + 20, time);
		if (call.injected) refuse(this.world.shop, call);
		const answer = await this.#send(call);
		this.#learn(call.responseBody, answer.data);
		return compare(call, answer);
	}

	async #send({ name, method, path, requestBody, shortened, key }: RecordedCall) {
		const { client, sandbox } = this.world;
		const isServers = key === undefined && name !== 'number.getAll token';
		const body = whole(requestBody, shortened);
		return await client.request({
			method,
			url: this.#inOurNames(path),
			headers: {
				apikey: isServers ? sandbox.globalKey : KEYS[key ?? "an instance's"],
				...(body !== undefined && { 'content-type': 'application/json' }),
			},
			// text: a body that is no JSON stays as it is
			data: typeof body === 'string' ? body : JSON.stringify(this.#inOurNames(body)),
			transformRequest: (data: unknown) => data,
		});
	}

	/** And without the waiting that was asked for. */
	#inOurNames<T>(value: T): T {
		if (value === undefined) return value;
		const text = JSON.stringify(value).replace(/"delay":\d{2,}/g, '"delay":1');
		const inOurs = (all: string, [theirs, ours]: [string, string]) => all.replaceAll(theirs, ours);
		return withFiles(JSON.parse([...this.#names].reduce(inOurs, text)) as T);
	}

	/** Learns how the sandbox calls what this call has made. */
	#learn(theirs: any, ours: any): void {
		for (const read of [(answer: any) => answer?.key?.id, (answer: any) => answer?.inviteCode]) {
			const [old, now] = [read(theirs), read(ours)];
			if (typeof old === 'string' && typeof now === 'string') this.#names.set(old, now);
		}
	}
}

/** With its lists as long as they were: what was cut is filled up. */
function whole(body: any, shortened: readonly string[] = []): unknown {
	const lists = shortened.flatMap((cut) => {
		const [, name = '', length] = /^requestBody\.(\w+): \d+ of (\d+) kept$/.exec(cut) ?? [];
		if (length === undefined) return [];
		const fill = (_: unknown, at: number) => body[name][at] ?? { ...body[name][0], id: `${at}` };
		return [[name, Array.from({ length: Number(length) }, fill)]];
	});
	return lists.length === 0 ? body : { ...body, ...Object.fromEntries(lists) };
}

/** Refusals word for word. */
function compare({ status, responseBody }: RecordedCall, answer: AxiosResponse): string[] {
	if (answer.status !== status)
		return [`it is ${answer.status} ${JSON.stringify(answer.data).slice(0, 300)}, not ${status}`];
	if (status < 400) return differences(responseBody, answer.data, differ);
	return saysTheSame(responseBody, answer.data)
		? []
		: [`it says ${JSON.stringify(answer.data)}, not ${JSON.stringify(responseBody)}`];
}
