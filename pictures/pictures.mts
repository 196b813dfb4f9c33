import { canvases } from './canvas.mts';
import { credentialDialogs } from './credentials.mts';
import { motion } from './motion.mts';
import { actionPanels, triggerPanels } from './panels.mts';
import type { Picture } from './picture.mts';
import { results } from './results.mts';

/** All pictures of the docs. */
export const PICTURES: readonly Picture[] = [
	motion,
	...canvases,
	...credentialDialogs,
	...triggerPanels,
	...actionPanels,
	...results,
];
