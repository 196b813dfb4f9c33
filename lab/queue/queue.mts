import { chmod, mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Client, connect } from '../client.mts';
import { environment } from '../environment.mts';
import { launch, type N8nProcess, type Role } from '../n8n-process.mts';
import { freePorts } from '../ports.mts';
import { OWNER } from '../signed-in.mts';
import { installInto } from '../unpack.mts';
import { root, whereIsLab } from '../where.mts';
import { startLoadBalancer, type LoadBalancer } from './load-balancer.mts';
import { startPostgres, type Postgres } from './postgres.mts';
import { startRedis } from './redis.mts';

/** One process of n8n, which can end and start again on its port. */
export interface Member {
	start(): Promise<void>;
	/** SIGKILL, as a crash would */
	kill(): Promise<void>;
	stop(): Promise<void>;
}

export interface QueueOptions {
	/** the package under test; default: this checkout, which must have been built */
	packageDir?: string;
	/** for every process */
	env?: Record<string, string>;
}

/** n8n in queue mode with the packed package in it, on loopback; its owner is signed in. */
export interface Queue {
	client: Client;
	/** everything that n8n has printed */
	log(): string;
	main: Member;
	workers: readonly Member[];
	/** a worker without the package, which is not started */
	bareWorker: Member;
	webhooks: readonly Member[];
	balancer: LoadBalancer;
	postgres: Postgres;
	/** ends every n8n properly, and starts it again */
	restart(): Promise<void>;
	/** ends everything; afterwards no process and no temporary folder is left */
	stop(): Promise<void>;
}

const WORKERS = 2;
const WEBHOOKS = 2;

/** Starts 1 main process, 2 workers and 2 webhook processes behind a load balancer. */
export async function startQueue({
	packageDir = root,
	env = {},
}: QueueOptions = {}): Promise<Queue> {
	const folder = await mkdtemp(join(tmpdir(), 'n8n-queue-'));
	await chmod(folder, 0o711); // PostgreSQL, as another user, has its folder in here
	const [postgresPort = 0, redisPort = 0, proxyPort = 0, ...ports] = await freePorts(
		3 + 3 * (2 + WORKERS + WEBHOOKS),
	);
	const shared = {
		...queueEnvironment(postgresPort, redisPort, `http://127.0.0.1:${proxyPort}/`),
		...env,
	};
	let log = '';

	const packages = join(folder, 'packages');
	const member = async (role: Role, name: string, { isBare = false } = {}) => {
		const home = join(folder, name);
		const [port = 0, brokerPort = 0, healthPort = 0] = ports.splice(0, 3);
		await mkdir(join(home, '.n8n'), { recursive: true });
		if (!isBare) await symlink(join(packages, '.n8n/nodes'), join(home, '.n8n/nodes'));
		const own = {
			...environment({ home, port, brokerPort, lab: whereIsLab() }),
			...shared,
			QUEUE_HEALTH_CHECK_PORT: String(healthPort),
		};
		return { port, ...asMember(role, own, (text) => (log += text)) };
	};
	const several = async (role: Role, count: number) =>
		await Promise.all(Array.from({ length: count }, (_, index) => member(role, role + index)));

	await installInto(packages, packageDir);
	const postgres = await startPostgres(join(folder, 'postgres'), postgresPort);
	const redis = await startRedis(join(folder, 'redis'), redisPort);
	const main = await member('start', 'main');
	const [workers, webhooks] = await Promise.all([
		several('worker', WORKERS),
		several('webhook', WEBHOOKS),
	]);
	const bareWorker = await member('worker', 'bareWorker', { isBare: true });
	const webhookPorts = webhooks.map(({ port }) => port);
	const balancer = await startLoadBalancer(proxyPort, main.port, webhookPorts);
	const members = [main, ...workers, ...webhooks];
	const stop = async () => {
		await Promise.all([...members, bareWorker].map(async (one) => await one.kill()));
		await balancer.stop();
		await Promise.all([postgres.stop(), redis.stop()]);
		await rm(folder, { recursive: true, force: true, maxRetries: 5 });
	};

	const start = async () => {
		await main.start(); // it creates the tables
		await Promise.all([...workers, ...webhooks].map(async (one) => await one.start()));
	};
	const restart = async () => {
		await Promise.all(members.map(async (one) => await one.stop()));
		await start();
	};

	try {
		await start();
		const client = connect(`http://127.0.0.1:${main.port}`);
		await client.setupOwner(OWNER);
		await client.login(OWNER);
		const all = { main, workers, bareWorker, webhooks };
		return { client, log: () => log, ...all, balancer, postgres, restart, stop };
	} catch (error) {
		await stop();
		throw error;
	}
}

function asMember(
	role: Role,
	env: Record<string, string>,
	onOutput: (text: string) => void,
): Member {
	let running: N8nProcess | undefined;
	const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
		await running?.end(signal);
		running = undefined;
	};
	return {
		start: async () => {
			running = await launch(whereIsLab(), env, onOutput, role);
		},
		kill: async () => await end('SIGKILL'),
		stop: async () => await end('SIGTERM'),
	};
}

const queueEnvironment = (postgres: number, redis: number, url: string) => ({
	EXECUTIONS_MODE: 'queue',
	DB_TYPE: 'postgresdb',
	DB_POSTGRESDB_HOST: '127.0.0.1',
	DB_POSTGRESDB_PORT: String(postgres),
	DB_POSTGRESDB_DATABASE: 'postgres',
	DB_POSTGRESDB_USER: 'postgres',
	QUEUE_BULL_REDIS_HOST: '127.0.0.1',
	QUEUE_BULL_REDIS_PORT: String(redis),
	QUEUE_HEALTH_CHECK_ACTIVE: 'true',
	N8N_WORKER_SERVER_ADDRESS: '127.0.0.1',
	N8N_DISABLE_PRODUCTION_MAIN_PROCESS: 'true',
	N8N_WEBHOOK_URL: url,
});
