import { launch, type N8nProcess, type Role } from '../n8n-process.mts';
import { whereIsLab } from '../where.mts';

/** One process of n8n, which can end and start again on its port. */
export interface Member {
	start(): Promise<void>;
	/** SIGKILL, as a crash would */
	kill(): Promise<void>;
	stop(): Promise<void>;
}

/** A process of this role that is not started yet; `onOutput` gets what it prints. */
export function asMember(
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
