import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, type Client } from './client.mts';
import { environment } from './environment.mts';
import { launch, type N8nProcess } from './n8n-process.mts';
import { freePorts, isPortFree } from './ports.mts';
import { installInto } from './unpack.mts';
import { root, whereIsLab } from './where.mts';

export interface N8nOptions {
	/** the package under test; default: this checkout, which must have been built */
	packageDir?: string;
	/** more packages, such as a node that only a test needs */
	extraPackages?: string[];
	/** n8n's user folder; default: a temporary one, removed by stop() */
	home?: string;
	/** default: any free one */
	port?: number;
	env?: Record<string, string>;
}

export interface N8n {
	url: string;
	home: string;
	port: number;
	/** of the running process, which leads a process group of its own */
	readonly pid: number;
	client: Client;
	/** everything that n8n has printed */
	log(): string;
	/** ends it properly; afterwards no process and no temporary folder is left */
	stop(): Promise<void>;
	/** SIGKILL, as a crash would */
	kill(): Promise<void>;
	/** starts it again on the same home and port, after stopping it if it still runs */
	restart(): Promise<void>;
}

/** Starts a real n8n with the packed package in it, on loopback. It never outlives this process. */
export async function startN8n(options: N8nOptions = {}): Promise<N8n> {
	const lab = whereIsLab();
	if (options.port !== undefined && !(await isPortFree(options.port))) {
		throw new Error(`Port ${options.port} is in use: stop what holds it, or choose another one.`);
	}
	const [anyPort = 0, brokerPort = 0] = await freePorts(2);
	const port = options.port ?? anyPort;
	const home = options.home ?? (await mkdtemp(join(tmpdir(), 'n8n-lab-')));
	const isTemporary = options.home === undefined;
	const env = {
		...environment({ home, port, brokerPort, lab }),
		...(isTemporary ? { LAB_TEMPORARY_HOME: home } : {}),
		...options.env,
	};

	let log = '';
	let running: N8nProcess | undefined;
	const start = async () => {
		running = await launch(lab, env, (text) => (log += text));
	};
	const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
		await running?.end(signal);
		running = undefined;
	};
	const removeHome = async () => {
		if (isTemporary) await rm(home, { recursive: true, force: true });
	};

	try {
		await mkdir(home, { recursive: true });
		for (const folder of [options.packageDir ?? root, ...(options.extraPackages ?? [])]) {
			await installInto(home, folder);
		}
		await start();
	} catch (error) {
		await removeHome();
		throw error;
	}

	const url = `http://127.0.0.1:${port}`;
	return {
		url,
		home,
		port,
		get pid() {
			return running?.pid ?? 0;
		},
		client: connect(url),
		log: () => log,
		kill: async () => await end('SIGKILL'),
		async stop() {
			await end('SIGTERM');
			await removeHome();
		},
		async restart() {
			await end('SIGTERM');
			await start();
		},
	};
}
