import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import type { INode } from 'n8n-workflow';
import { readExample } from '../lab/example.mts';
import type { Workflow, WorkflowJson } from '../lab/workflows.mts';
import { type Box, shoot } from './camera.mts';
import type { Picture } from './picture.mts';
import { faceOf } from './shown.mts';
import type { Studio } from './studio.mts';

const EXAMPLES = readdirSync('examples')
	.filter((file) => file.endsWith('.json'))
	.map((file) => basename(file, '.json'));

/** The canvas of each example, without the note that the pages repeat. */
export const canvases: Picture[] = EXAMPLES.map((example) => ({
	name: `example-${example}`,
	shows: async () => await canvasOf(example),
	take: async (studio) => {
		const workflow = withoutNotes(await readExample(example, studio.credentialIds));
		await openCanvas(studio, await studio.n8n.client.createWorkflow(workflow));
		return await shoot(studio.editor.page, await drawingOf(studio));
	},
}));

/** What the canvas of an example shows. */
export async function canvasOf(example: string): Promise<object> {
	const { nodes, connections } = withoutNotes(await readExample(example, {}));
	return { nodes: await Promise.all(nodes.map(faceOf)), connections };
}

export const withoutNotes = (workflow: WorkflowJson): WorkflowJson => ({
	...workflow,
	nodes: workflow.nodes.filter(({ type }: INode) => type !== 'n8n-nodes-base.stickyNote'),
});

/** Opens a workflow with room for all of it at its full size. */
export async function openCanvas({ editor }: Studio, workflow: Workflow): Promise<void> {
	const [width, height] = [0, 1].map((axis) => {
		const places = workflow.nodes.map(({ position }) => position[axis] ?? 0);
		return Math.max(...places) - Math.min(...places) + ROOM;
	});
	await editor.page.setViewportSize({ width: width ?? ROOM, height: height ?? ROOM });
	await editor.open(workflow);
}

/** For the nodes themselves and for what n8n puts around them. */
const ROOM = 1000;

const MARGIN = 40;
/** Of a page on GitHub: what is smaller than that would be shown enlarged. */
const LEAST_WIDTH = 830;

/** The nodes with their labels and all that hangs on them. */
export async function drawingOf({ editor: { page } }: Studio): Promise<Box> {
	const all = await page.locator('.vue-flow__nodes, .vue-flow__edges').evaluateAll((layers) =>
		layers
			.flatMap((layer) => [...layer.querySelectorAll('*')])
			.filter((one) => one.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
			.map((one) => one.getBoundingClientRect())
			.filter(({ width, height }) => width > 0 && height > 0)
			.map(({ left, top, right, bottom }) => ({ left, top, right, bottom })),
	);
	const left = Math.min(...all.map((one) => one.left)) - MARGIN;
	const top = Math.min(...all.map((one) => one.top)) - MARGIN;
	const right = Math.max(...all.map((one) => one.right)) + MARGIN;
	const bottom = Math.max(...all.map((one) => one.bottom)) + MARGIN;
	const missing = Math.max(0, LEAST_WIDTH - (right - left));
	return { x: left - missing / 2, y: top, width: right - left + missing, height: bottom - top };
}
