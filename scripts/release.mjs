import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { main } from './bring-up/main.mjs';
import { root } from './bring-up/root.mjs';
import { say } from './bring-up/say.mjs';
import { Trouble } from './bring-up/trouble.mjs';
import { dated } from './release/changelog.mjs';

const file = (/** @type {string} */ name) => path.join(root, name);
const read = (/** @type {string} */ name) => fs.readFileSync(file(name), 'utf8');
const git = (/** @type {string[]} */ ...args) =>
	execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();

await main(async () => {
	const [version = ''] = process.argv.slice(2);
	if (!/^\d+\.\d+\.\d+$/.test(version)) {
		throw new Trouble(`"${version}" is no version.`, 'Say one: npm run release -- 0.2.0');
	}
	if (git('status', '--porcelain') || git('branch', '--show-current') !== 'main') {
		throw new Trouble('This is not a clean main branch.', 'Commit or stash what has changed.');
	}
	if (!fs.existsSync(file(`test/upgrades/${version}`))) {
		const todo = `Run "npm run snapshot -- ${version}", and commit what it writes.`;
		throw new Trouble('The workflows of this release are not saved.', todo);
	}
	const today = new Date().toISOString().slice(0, 10);
	const changelog = dated(read('CHANGELOG.md'), version, today);
	fs.writeFileSync(file('CHANGELOG.md'), changelog);
	const manifest = { ...JSON.parse(read('package.json')), version };
	fs.writeFileSync(file('package.json'), `${JSON.stringify(manifest, null, '\t')}\n`);
	git('commit', '--all', '--message', `Release ${version}`);
	git('tag', version);
	say(`
Version ${version} is committed and tagged; nothing has been pushed. When CI has passed:

   git push origin main ${version}

Then the single packages, from clones of their repositories side by side:

   npm run cut -- --out ../packages
   for package in ../packages/*; do (cd $package && git add --all && git commit -m "Release ${version}" && git tag ${version} && git push origin main ${version}); done
`);
});
