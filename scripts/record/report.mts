import manifest from '../../package.json' with { type: 'json' };
import { differences } from '../../test/support/differences.mts';
import type { Exchange } from './gate.mts';
import { labelOf, type Plan, titleOf } from './plan.mts';
import type { Recorded } from './run-steps.mts';

/** Where the sandbox differs from the recording, in Markdown; both are clean, so the report is. */
export function reportOf(
	plan: Plan,
	recording: readonly Recorded[],
	fromSandbox: readonly Recorded[],
): string {
	const steps = recording.map(({ operation, exchanges, reason }, index) => ({
		label: labelOf(plan, operation),
		reason,
		lines: differencesOf(exchanges, fromSandbox[index]?.exchanges ?? []),
	}));
	const made = steps.filter(({ reason }) => reason === undefined);
	const otherwise = made.filter(({ lines }) => lines.length > 0);
	const same = made.filter(({ lines }) => lines.length === 0);
	const leftOut = Object.entries(plan.leftOut).map(([operation, reason]) => ({
		label: labelOf(plan, operation),
		reason,
	}));
	const notMade = [...steps.filter(({ reason }) => reason !== undefined), ...leftOut];
	return `${[
		`# ${titleOf(plan)}, compared with the sandbox of version ${manifest.version}`,
		'## Where the sandbox differs',
		'"missing": only the gateway has this field. "new": only the sandbox has it. "is A, not B": A at the sandbox, B at the gateway.',
		...otherwise.map(({ label, lines }) => `### ${label}\n\n${listOf(lines)}`),
		...(otherwise.length === 0 ? ['Nowhere.'] : []),
		'## Where both are the same',
		listOf(same.map(({ label }) => label)),
		'## Not recorded, or not to the end',
		listOf(notMade.map(({ label, reason }) => `${label}: ${reason}`)),
	].join('\n\n')}\n`;
}

const listOf = (lines: readonly string[]) => lines.map((line) => `- ${line}`).join('\n');

/** Requests are paired by method and path, in order; lists may have more pages at one side. */
function differencesOf(gateway: readonly Exchange[], sandbox: readonly Exchange[]): string[] {
	const unasked = sandbox.filter((one) => !gateway.some((other) => isSameCall(one, other)));
	const found = gateway.flatMap((one, index) => {
		const nth = gateway.slice(0, index).filter((other) => isSameCall(one, other)).length;
		const partners = sandbox.filter((other) => isSameCall(one, other));
		const partner = partners[nth] ?? partners.at(-1);
		const lines = [...new Set(differencesIn(one, partner))];
		return lines.length > 0 ? [`\`${callOf(one)}\`: ${lines.join(', ')}`] : [];
	});
	const extra = unasked.map((one) => `\`${callOf(one)}\`: only the sandbox gets this request`);
	return [...new Set([...found, ...extra])];
}

const callOf = ({ method, path }: Exchange) => `${method} ${path.split('?', 1)[0]}`;
const isSameCall = (one: Exchange, other: Exchange) => callOf(one) === callOf(other);

function differencesIn({ status, answer }: Exchange, sandbox: Exchange | undefined): string[] {
	if (!sandbox) return ['only the gateway gets this request'];
	if (sandbox.status !== status) return [`the status is ${sandbox.status}, not ${status}`];
	return differences(answer, sandbox.answer);
}
