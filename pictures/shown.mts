import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type {
	INode,
	INodeParameterResourceLocator,
	INodeProperties,
	INodePropertyOptions,
	INodeType,
} from 'n8n-workflow';
import manifest from '../package.json' with { type: 'json' };
import { promisedTexts, shownProperties } from '../test/browser/promised-texts.mts';
import { loadNodes } from '../test/support/package.mts';
import { subtitleOf } from '../test/support/subtitle.mts';

/** What n8n adds to the name of a node that an AI agent uses. */
const TOOL = /(?:Hitl)?Tool$/;

/** What the canvas shows of a node: how it looks, or, for n8n's own, what that depends on. */
export async function faceOf(node: INode) {
	const { name, type, typeVersion, position, disabled, parameters } = node;
	const place = { name, type, typeVersion, position, disabled };
	if (!type.startsWith(`${manifest.name}.`)) return { ...place, parameters };
	const ours = type.replace(TOOL, '');
	return {
		...place,
		icon: iconOf(await typeOf(ours)),
		subtitle: await subtitleOf(ours, parameters),
	};
}

/** What the panel of a node shows. */
export async function panelOf(node: INode) {
	const { description } = await typeOf(node.type);
	const shown = shownProperties(description, node);
	return {
		icon: iconOf(await typeOf(node.type)),
		title: node.name,
		parameters: node.parameters,
		texts: promisedTexts(description, node),
		notices: shown.filter(({ type }) => type === 'notice').map(({ displayName }) => displayName),
		chosen: shown.flatMap((property) => chosenIn(property, node)),
		trigger: description.triggerPanel,
	};
}

/** The labels of the options that are chosen, or of the way to choose. */
function chosenIn(property: INodeProperties, node: INode): string[] {
	const { name, type, options = [], modes = [], default: unset } = property;
	const given = node.parameters[name] ?? unset;
	if (modes.length > 0) {
		const { mode } = given as INodeParameterResourceLocator;
		return modes.filter((one) => one.name === mode).map(({ displayName }) => displayName);
	}
	if (type !== 'options' && type !== 'multiOptions') return [];
	return (options as INodePropertyOptions[])
		.filter(({ value }) => [given].flat().includes(value))
		.map((option) => option.name);
}

async function typeOf(name: string): Promise<INodeType> {
	const type = (await loadNodes()).get(name);
	if (!type) throw new Error(`There is no node ${name}.`);
	return type;
}

/** The drawing for a light background. */
function iconOf({ description: { name, icon } }: INodeType): string {
	const [file = ''] = manifest.n8n.nodes.filter((one) =>
		one.toLowerCase().endsWith(`/${name}.node.js`.toLowerCase()),
	);
	const light = typeof icon === 'object' ? icon.light : icon;
	const drawing = light?.replace('file:', '') ?? '';
	return readFileSync(join(dirname(file).replace(/^dist\//, ''), drawing), 'utf8');
}
