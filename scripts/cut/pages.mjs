import { repositoryOf } from './manifest.mjs';
import { BUNDLE } from './node-types.mjs';
import { SERVICES } from './services.mjs';

/** @typedef {import('./services.mjs').Service} Service */

/**
 * The README of a single package: the page of its gateway, with how to install it.
 * @param {string} page
 * @param {Service} service
 * @param {{ homepage: string }} bundle its package.json
 * @param {readonly string[]} examples those in the package, by their paths
 */
export function readmeOf(page, { name, title }, bundle, examples) {
	const [, about, rest] = /^# .*\n+([^]*?)\n+(?=## )([^]*)$/.exec(page) ?? [];
	if (about === undefined || rest === undefined)
		throw new Error(`The page of ${title} has no parts`);
	const readme = `# ${name}

${title} for [n8n](https://n8n.io): a node and a trigger. ${about}

## Install it in your n8n

In n8n, open **Settings → Community Nodes → Install** and enter \`${name}\`. It needs n8n 2.

The same nodes are in [${BUNDLE}](${bundle.homepage}), together with those of other gateways. n8n installs only one of the two packages; [moving](${bundle.homepage}/blob/main/docs/moving.md) takes your workflows along.

${rest}
## More

[CHANGELOG](CHANGELOG.md) · [CONTRIBUTING](CONTRIBUTING.md) · [MIT License](LICENSE)
`;
	return withLinks(readme, bundle, examples);
}

/** What is not in the package is linked in the bundle, and shown from there. @param {string} text @param {{ homepage: string }} bundle @param {readonly string[]} examples */
const withLinks = (text, { homepage }, examples) =>
	text
		.replaceAll('](pictures/', `](${homepage}/raw/main/docs/pictures/`)
		.replace(/\]\((\.\.\/)?((?:examples\/)?[\w-]+\.\w+)(#[\w-]+)?\)/g, (_, up, path, hash = '') => {
			if (up && examples.includes(path)) return `](${path})`;
			return `](${homepage}/blob/main/${up ? '' : 'docs/'}${path}${hash})`;
		});

/** The changelog without what is about other gateways only. @param {string} changelog @param {Service} service */
export function changelogOf(changelog, { title }) {
	const others = SERVICES.map((service) => service.title).filter((other) => other !== title);
	const isOfAnother = (/** @type {string} */ line) =>
		others.some((other) => line.startsWith(`- **${other}`));
	return changelog
		.split('\n')
		.filter((line) => !isOfAnother(line))
		.join('\n');
}

/** The text with what names the bundle's page of the service replaced. @param {string} text @param {Service} service @param {{ homepage: string }} bundle */
export const withOwnPage = (text, { name, page }, bundle) =>
	text.replaceAll(
		`${bundle.homepage}/blob/main/docs/${page}`,
		`${repositoryOf(bundle, name)}#readme`,
	);
