import { chmod, mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Client, connect } from '../client.mts';
import { environment } from '../environment.mts';
import type { Role } from '../n8n-process.mts';
import { freePorts } from '../ports.mts';
import { OWNER } from '../signed-in.mts';
import { installInto } from '../unpack.mts';
import { root, whereIsLab } from '../where.mts';
import { startLoadBalancer, type LoadBalancer } from './load-balancer.mts';
import { asMember, type Member } from './member.mts';
import { startPostgres, type Postgres } from './postgres.mts';
import { startRedis } from './redis.mts';

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
	/** starts a worker without the package */
	startBareWorker(): Promise<void>;
	webhooks: readonly Member[];
	balancer: LoadBalancer;
	postgres: Postgres;
	redisPort: number;
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
		3 + 3 * (1 + WORKERS + WEBHOOKS),
	);
	const shared = {
		...queueEnvironment(postgresPort, redisPort, `http://127.0.0.1:${proxyPort}/`),
		...env,
	};
	let log = '';

	const packages = join(folder, 'packages');
	const bareMember = async (role: Role, name: string, own = ports.splice(0, 3)) => {
		const home = join(folder, name);
		const [port = 0, brokerPort = 0, healthPort = 0] = own;
		await mkdir(join(home, '.n8n'), { recursive: true });
		const variables = {
			...environment({ home, port, brokerPort, lab: whereIsLab() }),
			...shared,
			QUEUE_HEALTH_CHECK_PORT: String(healthPort),
		};
		return { home, port, ...asMember(role, variables, (text) => (log += text)) };
	};
	const member = async (role: Role, name: string) => {
		const made = await bareMember(role, name);
		await symlink(join(packages, '.n8n/nodes'), join(made.home, '.n8n/nodes'));
		return made;
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
	const webhookPorts = webhooks.map(({ port }) => port);
	const balancer = await startLoadBalancer(proxyPort, main.port, webhookPorts);
	const members: Member[] = [main, ...workers, ...webhooks];
	const stop = async () => {
		await Promise.all(members.map(async (one) => await one.kill()));
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

	const startBareWorker = async () => {
		// others may have taken by now what was free at the start
		const worker = await bareMember('worker', 'bareWorker', await freePorts(3));
		members.push(worker);
		await worker.start();
	};

	try {
		await start();
		const client = connect(`http://127.0.0.1:${main.port}`);
		await client.setupOwner(OWNER);
		await client.login(OWNER);
		const all = { main, workers, startBareWorker, webhooks };
		return { client, log: () => log, ...all, balancer, postgres, redisPort, restart, stop };
	} catch (error) {
		await stop();
		throw error;
	}
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
