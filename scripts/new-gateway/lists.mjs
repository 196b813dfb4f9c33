/** The lists of the contract tests: what each file imports of the new gateway, and adds to which list. */
const LISTS = {
	'test/contract/action-gateways.mts': {
		imported: 'startPigeonGateway',
		entries: { GATEWAYS: 'pigeon: startPigeonGateway' },
	},
	'test/contract/trigger-gateways.mts': {
		imported: 'pigeonDeliveries',
		entries: { TRIGGERS: 'pigeonDeliveries' },
	},
	'test/contract/registering-gateways.mts': {
		imported: 'pigeonRegistration',
		entries: { GATEWAYS: 'pigeonRegistration', WITH_MANY_PLACES: 'pigeonRegistration' },
	},
};

/** package.json with the nodes and the credential of the template's. @param {string} text @param {string} added */
export function addToManifest(text, added) {
	const manifest = JSON.parse(text);
	const { credentials, nodes } = JSON.parse(added).n8n;
	manifest.n8n.credentials.push(...credentials);
	manifest.n8n.nodes.push(...nodes);
	return `${JSON.stringify(manifest, null, '\t')}\n`;
}

/**
 * The changed files, by their paths.
 * @param {(file: string) => string} read
 * @param {(text: string) => string} rename
 */
export function addToLists(read, rename) {
	return Object.fromEntries(
		Object.entries(LISTS).map(([file, { imported, entries }]) => {
			const line = rename(`import { ${imported} } from './pigeon.mts';\n`);
			const text = insert(read(file), /(?<=^import [^;]+;\n)(?!import )/m, line, file);
			const added = Object.entries(entries).reduce(
				(result, [list, entry]) => append(result, list, rename(entry), file),
				text,
			);
			return [file, added];
		}),
	);
}

/** Adds an entry at the end of `export const <list> = […];` or `{…};`. @param {string} text @param {string} list @param {string} entry @param {string} file */
function append(text, list, entry, file) {
	const start = `(?<=^export const ${list}\\b`;
	const inLine = new RegExp(`${start}.* = \\[.+)(?=\\];$)`, 'm');
	return inLine.test(text)
		? insert(text, inLine, `, ${entry}`, file)
		: insert(text, new RegExp(`${start}[^]*?\\n)(?=[\\]}];$)`, 'm'), `\t${entry},\n`, file);
}

/** @param {string} text @param {RegExp} where @param {string} added @param {string} file */
function insert(text, where, added, file) {
	if (!where.test(text)) throw new Error(`Nothing in ${file} matches ${where}`);
	return text.replace(where, () => added);
}
