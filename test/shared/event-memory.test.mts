import { EventMemory, MOST_IN_ALL, MOST_OF_ONE } from '../../nodes/shared/trigger/seen-events.ts';

function filled(memory: EventMemory<number>, trigger: string, count: number) {
	for (let index = 0; index < count; index++) memory.set(trigger, `${index}`, index);
}
const isKnown = (memory: EventMemory<number>, trigger: string, index: number) =>
	memory.get(trigger, `${index}`) === index;

test('of one trigger, the newest 50,000', () => {
	const memory = new EventMemory<number>();
	filled(memory, 'a', MOST_OF_ONE + 2);
	expect([0, 1, 2, MOST_OF_ONE + 1].map((index) => isKnown(memory, 'a', index))).toEqual([
		false,
		false,
		true,
		true,
	]);
});

test('a flood at some triggers takes nothing from a quiet one', () => {
	const memory = new EventMemory<number>();
	filled(memory, 'quiet', 100);
	for (const name of ['a', 'b', 'c', 'd', 'e']) filled(memory, name, MOST_OF_ONE);
	expect(isKnown(memory, 'quiet', 0)).toBe(true);
});

test('never more than 200,000 in all, and the largest give way', () => {
	const memory = new EventMemory<number>();
	const names = Array.from({ length: 5 }, (_, index) => `trigger ${index}`);
	for (const name of names) filled(memory, name, MOST_OF_ONE);
	const held = names.map(
		(name) =>
			Array.from({ length: MOST_OF_ONE }, (_, index) => index).filter((index) =>
				isKnown(memory, name, index),
			).length,
	);
	expect(held.reduce((sum, count) => sum + count)).toBe(MOST_IN_ALL);
	for (const count of held) expect(count).toBeGreaterThanOrEqual(MOST_IN_ALL / names.length - 1);
});

test('what was deleted leaves its place to others', () => {
	const memory = new EventMemory<number>();
	filled(memory, 'a', MOST_OF_ONE);
	for (let index = 0; index < MOST_IN_ALL; index++) {
		memory.set('b', 'b', index);
		memory.delete('b', 'b', index);
	}
	expect(isKnown(memory, 'a', 0)).toBe(true);
});

test('what was set again counts as the newest, and only the same entry is deleted', () => {
	const memory = new EventMemory<number>();
	filled(memory, 'a', MOST_OF_ONE);
	memory.set('a', '0', 7);
	memory.set('a', 'new', 1);
	expect(memory.get('a', '0')).toBe(7);
	expect(memory.get('a', '1')).toBeUndefined();
	memory.delete('a', '0', 0);
	expect(memory.get('a', '0')).toBe(7);
	memory.delete('a', '0', 7);
	expect(memory.get('a', '0')).toBeUndefined();
});
