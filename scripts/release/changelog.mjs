import { Trouble } from '../bring-up/trouble.mjs';

/** The changelog with the date of this release, which must be its first entry. @param {string} changelog @param {string} version @param {string} date */
export function dated(changelog, version, date) {
	const [, heading = ''] = /^## (.*)$/m.exec(changelog) ?? [];
	if (heading !== `${version} (not yet published)`) {
		throw new Trouble(
			`CHANGELOG.md starts with "${heading}".`,
			`Start it with "## ${version} (not yet published)", and say what is new.`,
		);
	}
	return changelog.replace(`## ${heading}`, `## ${version} (${date})`);
}
