import { rmSync } from 'node:fs';
import { Socket } from 'node:net';
import { isMainThread } from 'node:worker_threads';

// Loaded into n8n's own process. Its file descriptor 3 is a pipe that only closes when the process
// that started it is gone, however that came: then the whole process group goes, too.
if (isMainThread && process.argv[1]?.endsWith('n8n')) {
	const parent = new Socket({ fd: 3, readable: true, writable: false });
	parent.on('error', () => {});
	parent.once('close', () => {
		const home = process.env['LAB_TEMPORARY_HOME'];
		if (home) rmSync(home, { recursive: true, force: true });
		process.kill(-process.pid, 'SIGKILL');
	});
	parent.resume().unref();
}
