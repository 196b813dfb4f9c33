import { mkdir, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { isPortFree } from '../lab/ports.mts';
import { check } from './check.mts';
import { LOGIN, setStage, type Stage } from './stage.mts';

const DEFAULT_PORT = 5678;
const LARGEST_PORT = 65_535;

/** Drives the demo once, without anybody watching, and exits 0 or 1. */
async function runCheck() {
	const started = Date.now();
	console.log('• demo: starting a real n8n and simulated gateways');
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
	console.log('• demo: starting a real n8n and simulated gateways (about 30 seconds)');
	const stage = await setStage(port);
	console.log(introduction(stage));
	await new Promise<void>((resolve) => {
		for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, resolve);
	});
	console.log('• demo: stopping');
	await stage.stop();
}

const introduction = ({ n8n, scenes, phone }: Stage) => `
  Phone page  ${phone.url}
  n8n         ${n8n.url}/home/workflows
              Email ${LOGIN.email}, password ${LOGIN.password}

Open the phone page in your browser, select a chat, and message the business as a customer would.
The gateways are simulated: no real message is sent. These workflows are behind the chats, in n8n:

${scenes.map(({ gateway }) => `  ${gateway.title.padEnd(18)} ${gateway.workflowUrl}`).join('\n')}

Press Ctrl-C to stop.
`;

const { values } = parseArgs({
	options: { check: { type: 'boolean', default: false }, port: { type: 'string' } },
});

if (values.check) {
	await runCheck();
} else {
	await show(await portOf(values.port));
}

async function portOf(text: string | undefined): Promise<number> {
	const port = Number(text ?? DEFAULT_PORT);
	if (!Number.isInteger(port) || port < 1 || port > LARGEST_PORT) {
		return refuse(`"${text}" isn't a port. Enter a number from 1 to ${LARGEST_PORT}.`);
	}
	if (await isPortFree(port)) return port;
	return refuse(`Port ${port} is in use. Choose another one: npm run demo -- --port ${port + 1}`);
}

function refuse(why: string): never {
	console.error(`• demo: ${why}`);
	process.exit(1);
}
