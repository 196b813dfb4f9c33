const TABLE = /(?<=<!-- compatibility -->\n)[^]*?(?=<!-- \/compatibility -->)/;
const HEAD =
	'The tests on a real n8n have run on these versions:\n\n| n8n | Test files | Passed | Failed | Tried on |\n| --- | --- | --- | --- | --- |';

/**
 * The text with this version's row in its table, newest first.
 * @param {string} text
 * @param {string} version
 * @param {{ numTotalTestSuites: number, numPassedTests: number, numFailedTests: number }} result as Jest reports it
 * @param {number} all how many test files there are
 * @param {string} today
 */
export function withRow(text, version, result, all, today) {
	const old = TABLE.exec(text)?.[0];
	if (old === undefined) throw new Error('The table of compatibility is missing.');
	const { numTotalTestSuites: files, numPassedTests: passed, numFailedTests: failed } = result;
	const rows = old
		.split('\n')
		.filter((line) => /^\| \d/.test(line) && !line.startsWith(`| ${version} `));
	rows.push(`| ${version} | ${files} of ${all} | ${passed} | ${failed} | ${today} |`);
	rows.sort((a, b) => b.localeCompare(a, 'en', { numeric: true }));
	return text.replace(TABLE, `\n${HEAD}\n${rows.join('\n')}\n\n`);
}
