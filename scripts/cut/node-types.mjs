import { SERVICES } from './services.mjs';

/** @typedef {import('./services.mjs').Service} Service */

export const BUNDLE = 'n8n-nodes-whatsapp-gateways';

/** The forms that n8n gives to a node: itself, its trigger, a tool of an AI agent, one that asks a person first. */
const FORM = '(?:Trigger)?(?:HitlTool|Tool)?';

/** The text with each node type of the bundle replaced by that of the single package. @param {string} text @param {readonly Service[]} [services] all if left out */
export const toSinglePackages = (text, services = SERVICES) =>
	services.reduce((moved, service) => rename(moved, BUNDLE, service.name, service), text);

/** The way back. @param {string} text */
export const toBundle = (text) =>
	SERVICES.reduce((moved, service) => rename(moved, service.name, BUNDLE, service), text);

/**
 * Types are found by their quotes, which may be escaped: a workflow can hold another one as a text.
 * @param {string} text @param {string} from @param {string} to @param {Service} service
 */
function rename(text, from, to, { node }) {
	const type = new RegExp(`(?<=["'])${from}\\.(?=${node}${FORM}\\\\*["'])`, 'g');
	return text.replace(type, `${to}.`);
}
