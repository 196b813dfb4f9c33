import { camelCase } from './name.mjs';

/** What to do once the files are there. @param {string} name @param {string[]} files @param {string[]} lists */
export function nextSteps(name, files, lists) {
	const value = camelCase(name);
	const rooms = {
		[`sandbox/${value}/`]: 'what its documentation says',
		[`credentials/${name}Api.credentials.ts`]: 'how it authenticates',
		[`nodes/${name}/gateway.ts, errors.ts`]: 'its limits and errors',
		[`nodes/${name}/resources/`]: 'its operations',
		[`nodes/${name}/events/, trigger/`]: 'its webhooks',
		[`test/contract/${value}.mts`]: 'what the contract tests have to know',
	};
	return `
${name} has ${files.length} new files, and entries in ${lists.join(', ')}.

1. See it work as it is:

   npm run format
   npm run build
   npm run schemas
   npm run typecheck
   npm run lint
   npx jest test/contract -t '[${name.charAt(0)}${value.charAt(0)}]${name.slice(1)}'

2. Make it your gateway; docs/adding-a-gateway.md explains each file:

${table(rooms)}

   Repeat step 1 after each of them.

3. Run npm test.
`;
}

/** @param {Record<string, string>} rows */
function table(rows) {
	const width = Math.max(...Object.keys(rows).map(({ length }) => length));
	return Object.entries(rows)
		.map(([left, right]) => `   ${left.padEnd(width)}  ${right}`)
		.join('\n');
}
