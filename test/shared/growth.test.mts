import { execFileSync } from 'node:child_process';
import { toWhatsApp } from '../../nodes/shared/text/markdown.ts';
import { UNITS } from './growth/hostile-texts.mts';

/** What a script prints, in a process of its own. */
function runScript<T>(name: string, ...flags: string[]): T {
	const file = `test/shared/growth/${name}`;
	const output = execFileSync(process.execPath, [...flags, '--import', 'tsx', file]);
	return JSON.parse(output.toString()) as T;
}

// So that time says how much is done: no garbage is collected meanwhile, and no code becomes faster.
const attacks = runScript<[name: string, attack: string[] | null][]>(
	'find-attacks.mts',
	...['--single-threaded', '--no-opt', '--min-semi-space-size=256', '--max-semi-space-size=256'],
);

test('every function that reads a text, and every format of a field', () => {
	expect(attacks.length).toBeGreaterThan(25 + 20);
});

test.each(attacks)('%s takes time in proportion to the length of a text', (name, attack) => {
	expect(attack).toEqual(name === 'a quadratic pattern' ? ['', ' ', '\0 @'] : null);
});

const steps = runScript<[few: number, many: number][]>('count-steps.mts');

describe.each(UNITS.map((unit, index) => [unit, steps[index] ?? []] as const))(
	'%j without end',
	(unit, [few = 0, many = 0]) => {
		test('takes steps in proportion', () => {
			expect(few).toBeGreaterThan(0);
			// 1,600 times instead of 400
			expect(many / few).toBeLessThan(5);
		});

		test('does not grow beyond proportion', () => {
			const [short, long] = [unit.repeat(100), unit.repeat(1_000)];
			expect(toWhatsApp(long).length).toBeLessThan(20 * toWhatsApp(short).length + 100);
		});
	},
);
