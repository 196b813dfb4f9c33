import { mkdir, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { check } from './check.mts';
import { LOGIN, setStage, type Stage } from './stage.mts';

const DEFAULT_PORT = 5678;

/** Drives the demo once, without anybody watching, and exits 0 or 1. */
async function runCheck() {
	const started = Date.now();
	console.log('• demo: starting a real n8n and the WhatSMS sandbox');
	const stage = await setStage();
	const { passed, failed } = await check(stage).finally(() => stage.stop());
	await mkdir('test-results', { recursive: true });
	const result = { numPassedTests: passed, numFailedTests: failed, numPendingTests: 0 };
	await writeFile('test-results/demo.json', JSON.stringify(result));
	const seconds = Math.round((Date.now() - started) / 1000);
	console.log(`• demo: ${passed} of ${passed + failed} checks passed in ${seconds} s`);
	process.exitCode = failed === 0 ? 0 : 1;
}

/** Shows the demo until Ctrl-C. */
async function show(port: number) {
	console.log('• demo: starting a real n8n and the WhatSMS sandbox (about 20 seconds)');
	const stage = await setStage(port);
	console.log(introduction(stage));
	await new Promise<void>((resolve) => {
		for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, resolve);
	});
	console.log('• demo: stopping');
	await stage.stop();
}

const introduction = ({ n8n, whatSms, workflow }: Stage) => `
  n8n       ${n8n.url}/workflow/${workflow.id}
  login     ${LOGIN.email}, password ${LOGIN.password}
  WhatSMS   ${whatSms.url} (a sandbox: no real message is sent)

Write to the shop, as a customer would:

  curl -X POST ${whatSms.url}/_sandbox/inbound -H 'Content-Type: application/json' \\
    -d '{"number": "351910000000", "name": "Ana", "text": "I want to talk to a person"}'

Then look at the executions in n8n, and at what the workflow sent:

  curl ${whatSms.url}/_sandbox/ledger

Ctrl-C stops everything.
`;

const { values } = parseArgs({
	options: { check: { type: 'boolean', default: false }, port: { type: 'string' } },
});

if (values.check) {
	await runCheck();
} else {
	await show(Number(values.port ?? DEFAULT_PORT));
}
