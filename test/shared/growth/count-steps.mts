import { Session } from 'node:inspector/promises';
import { UNITS } from './hostile-texts.mts';

// Prints how often parts of our code are run for a text that repeats a hostile unit 400 and 1,600 times. In a
// process of its own: the engine counts all parts only of what it has not compiled before.

const session = new Session();
session.connect();
await session.post('Profiler.enable');
await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
const { toWhatsApp } = await import('../../../nodes/shared/text/markdown.ts');
const { paragraphsOf } = await import('../../../nodes/shared/text/paragraphs.ts');
const { dropThinking } = await import('../../../nodes/shared/text/thinking.ts');

async function stepsFor(text: string): Promise<number> {
	await session.post('Profiler.takePreciseCoverage');
	for (const read of [toWhatsApp, paragraphsOf, dropThinking]) read(text);
	const { result } = await session.post('Profiler.takePreciseCoverage');
	return result
		.filter(({ url }) => url.includes('/nodes/shared/text/'))
		.flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges))
		.reduce((sum, { count }) => sum + count, 0);
}

const steps: number[][] = [];
for (const unit of UNITS) {
	steps.push([await stepsFor(unit.repeat(400)), await stepsFor(unit.repeat(1_600))]);
}
console.log(JSON.stringify(steps));
