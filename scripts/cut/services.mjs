import fs from 'node:fs';

/**
 * A gateway in a package of its own, as n8n verifies it. Nodes and credential keep their names.
 * @typedef {object} Service
 * @property {string} name of the package and its repository
 * @property {string} folder in nodes/, and the name of its classes
 * @property {string} node its name in n8n; that of its trigger has "Trigger" behind it
 * @property {string} page in docs/: becomes the README
 * @property {string} sandbox in sandbox/
 * @property {string} title what its users call it; the changelog's entries start with it
 * @property {string} description of the package
 * @property {string[]} keywords
 */

/** @type {readonly Service[]} */
export const SERVICES = JSON.parse(
	fs.readFileSync(new URL('./services.json', import.meta.url), 'utf8'),
);
