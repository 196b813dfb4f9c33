/** `tsx sandbox/cli.mts <gateway> [--port N] [--window seconds]`: one gateway to click against. */
import { parseArgs } from 'node:util';
import { customer, gateways, type Listed, type Started } from './gateways.mts';
import { startPhone } from './phone/start.mts';

/** Said in one sentence, without a stack. */
class Mistake extends Error {}

interface Wish {
	name: string;
	gateway: Listed;
	port: number;
	windowSeconds: number | undefined;
}

function wish(args: readonly string[]): Wish {
	const known = [...gateways.keys()].join(', ');
	const { values, positionals } = parsed(args);
	const [name, ...more] = positionals;
	if (name === undefined) throw new Mistake(`Say which gateway to start: ${known}.`);
	if (more.length > 0) throw new Mistake('Start one gateway at a time.');
	const gateway = gateways.get(name);
	if (gateway === undefined)
		throw new Mistake(`There is no gateway "${name}"; there is: ${known}.`);

	const port = values.port === undefined ? gateway.port : Number(values.port);
	if (!Number.isInteger(port) || port < 0 || port > 65_535)
		throw new Mistake(`--port takes a number from 0 to 65535, not "${values.port}".`);
	const windowSeconds = values.window === undefined ? undefined : Number(values.window);
	if (windowSeconds !== undefined && !(windowSeconds > 0 && windowSeconds <= 86_400))
		throw new Mistake(`--window takes a number of seconds above 0, not "${values.window}".`);
	return { name, gateway, port, windowSeconds };
}

function parsed(args: readonly string[]) {
	const options = { port: { type: 'string' }, window: { type: 'string' } } as const;
	try {
		return parseArgs({ args: [...args], options, allowPositionals: true });
	} catch (error) {
		throw new Mistake(error instanceof Error ? error.message : String(error));
	}
}

async function start({ gateway, port, windowSeconds }: Wish): Promise<Started> {
	try {
		return await gateway.start(port, windowSeconds);
	} catch (error) {
		const code = error instanceof Error && 'code' in error ? error.code : undefined;
		if (code === 'EADDRINUSE')
			throw new Mistake(`Port ${port} is in use: choose another one with --port.`);
		if (code === 'EACCES')
			throw new Mistake(`Port ${port} is not allowed here: choose another one with --port.`);
		throw error;
	}
}

function greeting(title: string, phone: string, running: Started): string {
	const { url, baseUrl, apiKey, firstCall, webhook, inbound } = running;
	const { path, body } = running.event ?? { path: '/inbound', body: inbound };
	const control = `${url}/_sandbox`;
	const send = (method: string, path: string, body: object) =>
		`curl -X ${method} -H 'Content-Type: application/json' -d '${JSON.stringify(body)}' '${control}${path}'`;
	return `${title} sandbox, until Ctrl-C

  Base URL  ${baseUrl}
  API key   ${apiKey}
  Phone     ${phone}   (message it as a customer would)

Call it
  ${firstCall}
Have its events delivered to an address
  ${send('PUT', '/webhook', webhook)}
Let a message come in
  ${send('POST', '/inbound', inbound)}
Forge an event
  ${send('POST', `${path}?signature=forged`, body)}
See what was delivered, and deliver the last event once more
  curl ${control}/deliveries
  curl -X POST ${control}/deliveries/repeat
Let the next two calls fail (kinds: status, delay, hang, reset, resetAfter, truncate, html, garbage, empty)
  ${send('POST', '/faults', { kind: 'status', status: 503, times: 2 })}
  curl -X DELETE ${control}/faults
See every call that arrived, and forget them
  curl ${control}/ledger
  curl -X DELETE ${control}/ledger
`;
}

async function main(): Promise<void> {
	const wanted = wish(process.argv.slice(2));
	const running = await start(wanted);
	const { title } = wanted.gateway;
	const phone = await startPhone(customer, [{ ...running.phone, id: wanted.name, title }]);
	process.stdout.write(greeting(title, phone.url, running));
	const stop = () => {
		void Promise.all([phone.stop(), running.stop()]);
	};
	process.once('SIGINT', stop);
	process.once('SIGTERM', stop);
}

main().catch((error: unknown) => {
	const reason = error instanceof Mistake ? error.message : error;
	console.error(reason);
	process.exitCode = 1;
});
