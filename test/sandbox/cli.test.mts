import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import axios from 'axios';
import { gateways } from '../../sandbox/gateways.mts';
import { until } from './until.mts';

const known = [...gateways.keys()].join(', ');

const children: ChildProcess[] = [];
afterAll(() => {
	for (const child of children) child.kill('SIGKILL');
});

/** Runs the command line and collects what it prints. */
function cli(...args: string[]) {
	const command = ['--import', 'tsx', 'sandbox/cli.mts', ...args];
	const child = spawn(process.execPath, command, { stdio: ['ignore', 'pipe', 'pipe'] });
	children.push(child);
	const printed = { out: '', err: '' };
	child.stdout.on('data', (chunk) => (printed.out += String(chunk)));
	child.stderr.on('data', (chunk) => (printed.err += String(chunk)));
	const exited = once(child, 'close').then(([code]) => ({ code: code as unknown, ...printed }));
	return { child, printed, exited };
}

it('prints where it is and how to drive it; Ctrl-C stops it cleanly', async () => {
	const { child, printed, exited } = cli('whatsms', '--port', '0', '--window', '600');
	await until(() => printed.out.includes('-X DELETE http') || child.exitCode !== null);
	const [, phone = ''] = /Phone +(\S+)/.exec(printed.out) ?? [];
	expect((await axios.get(phone, { proxy: false })).data).toContain('<title>Sandbox phone');
	const base = /http:\/\/127\.0\.0\.1:\d+\/api\/v2/.exec(printed.out)?.[0] ?? '';
	const key = /sk_live_\S+/.exec(printed.out)?.[0] ?? '';
	for (const path of ['/webhook', '/inbound', '/faults', '/deliveries', '/ledger']) {
		expect(printed.out).toMatch(new RegExp(`curl .*/_sandbox${path}`));
	}
	const headers = { authorization: `Bearer ${key}` };
	const client = axios.create({ baseURL: base, headers, proxy: false, validateStatus: () => true });
	expect((await client.get('/contacts')).status).toBe(200);
	let refused = await client.get('/contacts');
	for (let i = 0; i < 1000 && refused.status === 200; i++) refused = await client.get('/contacts');
	expect(refused.status).toBe(429);
	expect(Number(refused.headers['retry-after'])).toBeGreaterThan(60);
	expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(600);
	child.kill('SIGINT');
	expect(await exited).toMatchObject({ code: 0, err: '' });
});

it('says in one sentence that the port is in use', async () => {
	const taken = createServer().listen(0, '127.0.0.1');
	await once(taken, 'listening');
	const { port } = taken.address() as AddressInfo;
	expect(await cli('whatsms', '--port', String(port)).exited).toEqual({
		code: 1,
		out: '',
		err: `Port ${port} is in use: choose another one with --port.\n`,
	});
	taken.close();
});

it.each([
	[['whatsup'], `There is no gateway "whatsup"; there is: ${known}.`],
	[[], `Say which gateway to start: ${known}.`],
	[['whatsms', 'whatsms'], 'Start one gateway at a time.'],
	[['whatsms', '--port', 'x'], '--port takes a number from 0 to 65535, not "x".'],
	[['whatsms', '--window', '0'], '--window takes a number of seconds above 0, not "0".'],
	[['whatsms', '--colour'], expect.stringMatching(/^[^\n]*--colour[^\n]*$/)],
])('%j: one plain sentence and exit 1', async (args, sentence) => {
	const { code, out, err } = await cli(...args).exited;
	expect([code, out, err.trimEnd()]).toEqual([1, '', sentence]);
	expect(err).not.toMatch(/\n./);
});
