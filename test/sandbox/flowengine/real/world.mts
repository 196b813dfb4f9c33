import { newGroup } from '../../../../sandbox/flowengine/group.mts';
import type { Instance } from '../../../../sandbox/flowengine/instance.mts';
import { person } from '../../../../sandbox/flowengine/jid.mts';
import type {
	FlowEngineOptions,
	FlowEngineSandbox,
} from '../../../../sandbox/flowengine/start.mts';
import type { AxiosInstance } from 'axios';
import { clientOf, started } from '../client.mts';
import { failingHosts, serveFiles } from './files.mts';

const ME = '351910000001';
export const ana = person('351910000101');
const bia = person('351910000102');
export const team = '120363000000000001@g.us';
const news = '120363111111111111@newsletter';
const clients = '120363000000000002@g.us';
const code = 'AbCdEfGhIjKlMnOpQrStUv';
const account = (name: string) => ({
	name,
	token: `key of ${name}`,
	phone: ME,
	profileName: 'Loja',
});

/** A sandbox as the recorded server was at first, and the server's key. */
export interface World {
	sandbox: FlowEngineSandbox;
	shop: Instance;
	client: AxiosInstance;
	stopFiles(): void;
}

export async function startWorld(options: FlowEngineOptions = {}): Promise<World> {
	const files = await serveFiles();
	const sandbox = await started({
		...options,
		instances: ['shop', 'leaver', 'fresh'].map(account),
		notOnWhatsApp: ['351910000404', '351910000405'],
		refusesGroups: ['351910000403'],
		hosts: { 'files.example': files.origin, ...failingHosts },
	});
	for (const instance of sandbox.state.instances.values()) showPictures(instance);
	const { instance: shop } = sandbox;
	for (const [id, subject, people] of [
		[team, 'Equipa', [ana, bia]],
		[clients, 'Clientes', [ana]],
	] as const) {
		const group = { ...newGroup(shop.jid, subject, people, id), desc: 'We', descId: 'ABCDEF' };
		shop.groups.set(id, { ...group, inviteCode: code, pictureUrl: `https://pps.example/${id}` });
	}
	const leaver = instanceOf(sandbox, 'leaver');
	leaver.connection.logOut();
	await leaver.connection.connect();
	leaver.connection.open();
	return {
		sandbox,
		shop,
		client: clientOf(sandbox, sandbox.globalKey),
		stopFiles: () => files.server.close(),
	};
}

export function instanceOf({ state }: FlowEngineSandbox, name: string): Instance {
	const instance = state.instances.get(name);
	if (instance === undefined) throw new Error(`There is no instance ${name}`);
	return instance;
}

export function showPictures({ pictures }: Instance): void {
	for (const jid of [person(ME), ana, person('351910000104'), team, news])
		pictures.set(jid, `https://pps.whatsapp.net/v/${jid}`);
}

/** An account that never was connected. */
export function addUnconnected({ state }: FlowEngineSandbox, name: string): Instance {
	const instance = state.add({ ...account(name), connected: false });
	showPictures(instance);
	return instance;
}

/** Its QR code is shown. */
export async function showQrCode(instance: Instance): Promise<void> {
	await instance.connection.connect();
	while ((await instance.connection.connect()) && instance.connection.picture === null)
		await new Promise((resolve) => setTimeout(resolve, 5));
}
