import { step } from './say.mjs';
import { tool } from './tool.mjs';

/** Compiles the package into dist/, as a release does. */
export async function build() {
	await step('build', () => tool('n8n-node', 'build'));
}
