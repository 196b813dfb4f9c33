import { execFileSync } from 'node:child_process';

const output = execFileSync(process.execPath, ['--import', 'tsx', 'scripts/files-called.mts'], {
	encoding: 'utf8',
});
const filesCalled = new Map(
	[...output.matchAll(/^(.+): (\d+) files/gm)].map(([, what, count]) => [what, Number(count)]),
);

/** How many files of nodes/ a reader meets who follows one of them through the code. */
test.each([
	['one WhatSMS text send', 47],
	['one WhatSMS delivery', 19],
])('%s goes through at most %i files', (what, most) => {
	expect(filesCalled.get(what)).toBeGreaterThan(10);
	expect(filesCalled.get(what)).toBeLessThanOrEqual(most);
});
