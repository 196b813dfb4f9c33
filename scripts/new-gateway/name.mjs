import fs from 'node:fs';
import path from 'node:path';
import { Script } from 'node:vm';
import { root } from '../bring-up/root.mjs';
import { Trouble } from '../bring-up/trouble.mjs';

const EXAMPLE = 'Give it one such as BarnSwallow: npm run new-gateway -- BarnSwallow';

/** "BarnSwallow" → "barnSwallow". @param {string} name */
export const camelCase = (name) => `${name.charAt(0).toLowerCase()}${name.slice(1)}`;

/**
 * Throws Trouble if the name cannot name the classes and constants of a gateway, or another has it.
 * @param {string} name
 * @param {string[]} templates the texts in which it replaces "Pigeon"
 */
export function checkName(name, templates) {
	if (!/^[A-Z][A-Za-z0-9]*$/.test(name)) {
		const what = name === '' ? 'The new gateway has no name.' : `"${name}" cannot name a class.`;
		throw new Trouble(what, `${EXAMPLE}: letters and digits, the first one a capital.`);
	}
	if (isReserved(camelCase(name)) || templates.some(hasWord(camelCase(name)))) {
		throw new Trouble(`"${camelCase(name)}" has another meaning in the code.`, EXAMPLE);
	}
	const same = fs
		.readdirSync(path.join(root, 'nodes'))
		.find((folder) => folder.toLowerCase() === name.toLowerCase());
	if (same) throw new Trouble(`The name ${name} is taken: nodes/${same} exists.`, EXAMPLE);
}

/** Whether JavaScript lets nothing be called so. @param {string} identifier */
function isReserved(identifier) {
	try {
		new Script(`'use strict'; const ${identifier} = 0;`);
		return false;
	} catch {
		return true;
	}
}

/** @param {string} word @returns {(text: string) => boolean} */
const hasWord = (word) => (text) =>
	new RegExp(`\\b${word}\\b`).test(text.replaceAll(/\bpigeon\b/g, ''));
