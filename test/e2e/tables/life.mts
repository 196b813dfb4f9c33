import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { rowsOf } from '../../../lab/database.mts';
import type { N8n } from '../../../lab/n8n.mts';
import type { Workflow } from '../../../lab/workflows.mts';
import manifest from '../../../package.json' with { type: 'json' };
import type { Host, Places } from '../../contract/registering.mts';
import { eventually } from '../facts/eventually.mts';
import { Editor, type Told } from './editor.mts';
import type { Registrant } from './registrants.mts';

const SECRET = 'the secret of the credential';

/** The last test run that has begun, in any life. */
let lastTestRun = Promise.resolve();

/** A gateway of its own, and workflows whose trigger registers itself there. */
export class Life extends Editor {
	/** What URLs are called in the table. */
	readonly names = new Map<string, string>();

	private constructor(
		n8n: N8n,
		readonly registrant: Registrant,
		readonly host: Host,
		readonly credential: { id: string; values: string[] },
	) {
		super(n8n);
	}

	/** `baseUrl` is where the credential says that the gateway is, if not where it is. */
	static async begin(
		n8n: N8n,
		registrant: Registrant,
		{ places, baseUrl }: { places?: Places; baseUrl?: string },
	): Promise<Life> {
		const { gateway, start, credential } = registrant;
		const host = await start(places);
		const data = {
			[gateway.keyField ?? 'apiKey']: host.apiKey,
			baseUrl: baseUrl ?? host.baseUrl,
			[gateway.secretField]: SECRET,
			...credential?.(host),
		};
		const id = await n8n.client.createCredential(gateway.name, gateway.credential, data);
		const values = Object.values(data).map(String);
		return new Life(n8n, registrant, host, { id, values });
	}

	/** A workflow whose URL is called `name` in the table. */
	async workflow(name: string): Promise<Workflow> {
		const { gateway } = this.registrant;
		const parameters: IDataObject = { registration: 'automatic', ...gateway.parameters };
		const workflow = await this.save(name, {
			type: `${manifest.name}.${gateway.trigger}`,
			parameters: parameters as INodeParameters,
			credentials: { [gateway.credential]: { id: this.credential.id, name: gateway.name } },
		});
		this.names.set(this.urlOf(workflow), name);
		this.names.set(this.urlOf(workflow, { test: true }), `${name} for tests`);
		return workflow;
	}

	/**
	 * Makes a test run; what happens during it learns what the user is told, should it be impossible. One
	 * at a time: n8n 2.41.1 hangs when two begin together.
	 */
	async testRun(
		workflow: Workflow,
		during: (told?: Told) => Promise<void> | void = () => undefined,
	): Promise<void> {
		const other = lastTestRun;
		let end = () => {};
		lastTestRun = new Promise((resolve) => (end = resolve));
		await other;
		const before = this.holds();
		try {
			await during(await this.beginTestRun(workflow));
			await this.n8n.client.cancelTestRun(workflow.id);
			await this.until(before);
		} finally {
			end();
		}
	}

	/** Waits until the gateway holds this: n8n ends a test run a moment after its event. */
	async until(holds: string): Promise<void> {
		await eventually(
			() => this.holds(),
			(held) => held === holds,
		);
	}

	/** Lets something happen at the gateway; how many executions that has started. */
	async event({ id }: Workflow): Promise<number> {
		const count = () =>
			rowsOf(this.n8n, `SELECT id FROM execution_entity WHERE workflowId = '${id}'`);
		const before = count().length;
		await this.host.raise();
		return count().length - before;
	}

	/** What the gateway has. */
	holds(): string {
		const names = this.host.webhooks().map(({ url }) => {
			const bare = url.replace(/[?&]token=.*$/, '');
			return this.names.get(bare) ?? bare;
		});
		return names.join(', ') || 'nothing';
	}

	/** What may stand in no log: what the credential holds, and what webhooks are registered with. */
	secrets(): string[] {
		const registered = this.host.webhooks().map(({ secret = '' }) => secret);
		const all = [...registered, ...this.credential.values, encodeURIComponent(SECRET)];
		return all.filter((text) => text !== '' && !text.startsWith('http'));
	}
}
