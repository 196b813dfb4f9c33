import { byId } from './element.mjs';

/** Says under the messages what went wrong, until something goes well. @param {Promise<unknown>} work */
export async function attempt(work) {
	const trouble = byId('trouble', HTMLElement);
	try {
		await work;
		trouble.textContent = '';
		return true;
	} catch (error) {
		trouble.textContent = error instanceof Error ? error.message : String(error);
		return false;
	}
}
