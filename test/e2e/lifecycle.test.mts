import type { N8n } from '../../lab/n8n.mts';
import { sharedN8n } from '../../lab/shared-n8n.mts';
import { coursesOf } from './tables/course.mts';
import { ORDINARY } from './tables/ordinary-story.mts';
import { REGISTRANTS, type Registrant } from './tables/registrants.mts';
import { Table } from './tables/table.mts';
import { TROUBLES } from './tables/trouble-stories.mts';

/** With more, n8n comes to answer some deliveries too late. */
const AT_ONCE = 8;

const STORIES = [ORDINARY, ...TROUBLES];
const COURSES = coursesOf(STORIES);

let n8n: N8n;

/** Side by side: n8n tries for a quarter of a minute before it gives up. */
beforeAll(async () => {
	n8n = await sharedN8n();
	const waiting = COURSES.values();
	const work = async () => {
		for (const course of waiting) await course.begin(n8n);
	};
	await Promise.all(Array.from({ length: AT_ONCE }, work));
	await n8n.restart();
	await Promise.all(COURSES.map(async (course) => await course.goOn()));
});

afterAll(async () => {
	await n8n?.stop();
	await Promise.all(COURSES.map(async ({ life }) => await life?.host.stop()));
});

test.each(COURSES)('$story.name, $registrant.column', ({ noted, error }) => {
	if (error) throw error;
	expect(noted).not.toEqual([]);
	const found = noted.map(({ step, held, told }) => ({ step, held, where: told?.where }));
	expect(found).toEqual(noted.map(({ step, expected }) => ({ step, ...expected })));
	for (const { told } of noted) expect(told?.words ?? '').not.toMatch(/\.\.|undefined|Error:/);
});

const isOtherwise = ([name, at]: readonly string[]) =>
	COURSES.some(
		({ story, noted }) =>
			story.name === name && noted.some(({ step, isOtherwise }) => isOtherwise && step === at),
	);

test('docs/triggers.md shows what the gateways hold', () => {
	const columns = REGISTRANTS.map(({ column }) => column);
	const table = new Table('lifecycle', ['What happens', 'Step', ...columns]);
	for (const story of STORIES) {
		const courses = COURSES.filter((course) => course.story === story);
		for (const [index, { step }] of courses[0]?.noted.entries() ?? []) {
			const cells = REGISTRANTS.map((registrant) => {
				const course = courses.find((one) => one.registrant === registrant);
				return course ? (course.noted[index]?.held ?? 'not reached') : 'not offered';
			});
			table.add(story.name, step, ...cells);
		}
	}
	table.close(isOtherwise);
});

/** The same everywhere, whatever ports and ids there are. */
const wordsOf = (words: string, { gateway: { name } }: Registrant) =>
	words
		.replaceAll(name, '…')
		.replace(/Trigger \d+/g, 'Trigger')
		.replace(/127\.0\.0\.1:\d+/g, '127.0.0.1')
		.replace(/[\da-f]{8}-[\da-f-]{27}/g, '…')
		.replace(/(\(HTTP 503\)): “.*?”\. Try/, '$1: (its own words). Try');

test('docs/triggers.md shows what the user is told, and where', () => {
	const head = ['What happens', 'Step', 'Where', 'What it says', 'At'];
	const table = new Table('lifecycle-told', head);
	const columns = new Map<string, string[]>();
	for (const { story, registrant, noted } of COURSES) {
		for (const { step, told } of noted) {
			if (!told) continue;
			const row = [story.name, step, told.where, wordsOf(told.words, registrant)].join('|');
			columns.set(row, [...(columns.get(row) ?? []), registrant.column]);
		}
	}
	for (const [row, at] of columns) table.add(...row.split('|'), at.join('; '));
	table.close(isOtherwise);
});

test('n8n has logged no secret', () => {
	const ofGateways = COURSES.flatMap(({ life }) => life?.secrets() ?? []);
	expect(ofGateways.length).toBeGreaterThan(COURSES.length);
	for (const secret of ofGateways) expect(n8n.log()).not.toContain(secret);
});
