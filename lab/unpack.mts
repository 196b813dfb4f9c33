import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const exec = promisify(execFile);

interface Manifest {
	name: string;
	main?: string;
	n8n?: { nodes?: string[]; credentials?: string[] };
}

/** Packs a package and unpacks it where n8n keeps what its users install. */
export async function installInto(home: string, packageDir: string): Promise<string> {
	const manifest: Manifest = JSON.parse(await readFile(join(packageDir, 'package.json'), 'utf8'));
	const target = join(home, '.n8n/nodes/node_modules', manifest.name);
	const packed = await mkdtemp(join(tmpdir(), 'n8n-pack-'));
	try {
		const pack = ['pack', '--ignore-scripts', '--json', '--pack-destination', packed];
		const { stdout } = await exec('npm', pack, { cwd: packageDir });
		await rm(target, { recursive: true, force: true });
		await mkdir(target, { recursive: true });
		const tarball = join(packed, tarballOf(stdout));
		await exec('tar', ['-xzf', tarball, '-C', target, '--strip-components=1']);
	} finally {
		await rm(packed, { recursive: true, force: true });
	}
	await requireBuilt(target, manifest);
	return manifest.name;
}

/** npm 12 answers with an object by name, older ones with a list. */
function tarballOf(stdout: string): string {
	const [packed] = Object.values<{ filename: string }>(JSON.parse(stdout));
	if (!packed) throw new Error(`npm pack said: ${stdout}`);
	return packed.filename;
}

/** n8n only logs a missing file, and the nodes are then just not there. */
async function requireBuilt(folder: string, { name, n8n }: Manifest): Promise<void> {
	for (const file of [...(n8n?.nodes ?? []), ...(n8n?.credentials ?? [])]) {
		await readFile(join(folder, file)).catch(() => {
			throw new Error(`${name} has no ${file}: run "npm run build" first.`);
		});
	}
}
