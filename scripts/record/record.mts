import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { GATEWAYS } from '../../test/contract/action-gateways.mts';
import { askCredentials, askNumber } from './ask.mts';
import { clean } from './clean.mts';
import { refuseForeign, textsIn } from './guard.mts';
import type { Person } from './person.mts';
import { labelOf, type Plan } from './plan.mts';
import { reportOf } from './report.mts';
import { type Recorded, runSteps } from './run-steps.mts';
import { type Target, targetOf } from './target.mts';
import { conclude, describe, introduce } from './texts.mts';

/** Records what a person's gateway answers, and where our sandbox differs, into the folder. */
export async function record(plan: Plan, person: Person, folder: string): Promise<void> {
	const { gateway, accountField = '' } = plan;
	person.say(introduce(plan));
	const credentials = await askCredentials(plan, person);
	const number = await askNumber(person);
	const sandbox = await GATEWAYS[gateway.value]?.('as assumed');
	if (!sandbox) throw new Error(`No sandbox for ${gateway.value}`);

	const theirs = targetOf(plan, number, credentials[accountField], {
		credentials,
		async refuse(call, operation, { known, created }) {
			if (plan.reads.test(`${call.method} ${call.path}`)) return undefined;
			const own = [...Object.values(known), ...Object.values(credentials)].map(String);
			const foreign = refuseForeign(call, own, created);
			if (foreign !== undefined) return foreign;
			person.say(describe(call, labelOf(plan, operation)));
			return (await person.confirm('Make this request?')) ? undefined : 'you said no';
		},
	});
	const ours = targetOf(plan, number, sandbox.origin['account'], {
		credentials: withSameFields(sandbox.credentials, credentials),
		refuse: async () => undefined,
	});
	const run = async () =>
		[await runSteps(plan, sandbox, theirs), await runSteps(plan, sandbox, ours)] as const;
	const [answered, expected] = await run().finally(sandbox.stop);

	const words = new Set(textsIn([sandbox.operations, expected.flatMap(wordsOf)]));
	const cleanOf = (recorded: Recorded[], { names }: Target) =>
		clean(recorded, { words, names, errorText: gateway.errorText });
	const recording = cleanOf(answered, theirs);
	await mkdir(folder, { recursive: true });
	await writeFile(join(folder, 'calls.jsonl'), linesOf(recording));
	await writeFile(join(folder, 'report.md'), reportOf(plan, recording, cleanOf(expected, ours)));
	person.say(conclude(recording, folder));
}

/** What a person leaves empty, the sandbox is called without as well. */
const withSameFields = (
	sandbox: ICredentialDataDecryptedObject,
	own: ICredentialDataDecryptedObject,
): ICredentialDataDecryptedObject => ({
	...sandbox,
	...Object.fromEntries(Object.entries(own).filter(([, value]) => value === '')),
});

const wordsOf = ({ exchanges }: Recorded): unknown[] =>
	exchanges.map(({ path, body, answer }) => [path.split(/[/?&=]/), body, answer]);

const linesOf = (recording: readonly Recorded[]): string =>
	recording
		.flatMap(({ operation: name, exchanges }) =>
			exchanges.map(({ method, path, body: requestBody, status, answer: responseBody }) =>
				JSON.stringify({ name, method, path, requestBody, status, responseBody }),
			),
		)
		.map((line) => `${line}\n`)
		.join('');
