import type { Inbound } from '../../../../sandbox/flowengine/receive.mts';
import { withFiles } from './files.mts';
import type { RecordedDelivery } from './recordings.mts';
import { sends } from './sends.mts';
import { ana, instanceOf, team, type World } from './world.mts';

/** What has to happen for a step of the recordings; `ids` are of what was sent in it before. */
type Step = (world: World, ids: Map<string, string>) => unknown;

const TEXT = '3EB0TEXT6B0A28F1';
const bia = '351910000102';
const idOf = (ids: Map<string, string>, name: string) => ids.get(name) ?? '';

const send =
	(name: string, as = name): Step =>
	async ({ client }, ids) => {
		const [path, body] = sends[name] ?? [];
		const { data } = await client.post(`/message/${path}/shop`, withFiles(body));
		ids.set(as, data.key.id);
	};

const vote =
	(name: string, options: readonly string[], rest = {}): Step =>
	({ sandbox }, ids) =>
		sandbox.phone.vote({
			poll: idOf(ids, `send.message poll, ${name}`),
			from: name === 'group' ? bia : '351910000101',
			name: 'Ana',
			options,
			...rest,
		});

const acknowledge =
	(status: 'SERVER_ACK' | 'DELIVERY_ACK' | 'READ' | 'PLAYED' | 'ERROR', of: string): Step =>
	({ sandbox }, ids) =>
		sandbox.phone.acknowledge(idOf(ids, of), status);

const edit =
	(of: string, text: string): Step =>
	async ({ client }, ids) =>
		await client.post('/chat/updateMessage/shop', {
			number: ana,
			text,
			key: { id: idOf(ids, of), remoteJid: ana, fromMe: true },
		});

const remove =
	(of: string): Step =>
	async ({ client }, ids) =>
		await client.delete('/chat/deleteMessageForEveryone/shop', {
			data: { id: idOf(ids, of), remoteJid: ana, fromMe: true },
		});

const show =
	(presence: string, from = ana, group?: string): Step =>
	({ sandbox }) =>
		sandbox.phone.show(from, presence, group);

const change =
	(action: 'add' | 'promote' | 'demote', who: string): Step =>
	({ sandbox }) =>
		sandbox.phone.change(team, action, who);

const call =
	(isVideo: boolean): Step =>
	({ sandbox }) =>
		sandbox.phone.call(ana, isVideo);

const lid = '123456789012345@lid';
const text = 'send.message text';
const steps: Record<string, Step> = {
	...Object.fromEntries(Object.keys(sends).map((name) => [name, send(name)])),
	'poll vote, private': vote('private', ['Tue']),
	'poll vote taken back, private': vote('private', []),
	'poll vote from a lid chat': vote('private', ['Tue'], { lid, isReadable: false }),
	'poll vote that cannot be decrypted': vote('private', ['Tue'], { isReadable: false }),
	'poll vote, group': vote('group', ['Tue']),
	'poll vote taken back, group': vote('group', []),
	'poll vote, several answers': vote('several answers', ['Mon', 'Wed']),
	'poll vote taken back, several answers': vote('several answers', []),
	'edit by contact': ({ sandbox }) => sandbox.phone.edit(TEXT, 'Olá editado'),
	'revoke by contact': ({ sandbox }) => sandbox.phone.revoke(TEXT),
	'messages.update 2': acknowledge('SERVER_ACK', text),
	'messages.update 3': acknowledge('DELIVERY_ACK', text),
	'messages.update 4': acknowledge('READ', text),
	'messages.update 5': acknowledge('PLAYED', text),
	'messages.update 0 error': acknowledge('ERROR', text),
	'messages.update edit': ({ sandbox }) =>
		sandbox.phone.update(TEXT, { conversation: 'via update' }),
	'messages.update delete(null)': ({ sandbox }) => sandbox.phone.update('3EB0IMAGE6B0A28F1', null),
	'messages.update read in a group': ({ sandbox }, ids) => {
		const id = idOf(ids, 'send.message text to a group, with mentions');
		sandbox.phone.acknowledge(id, 'READ', `${bia}@s.whatsapp.net`);
	},
	'api edit': edit(text, 'edited api'),
	'api delete': remove(text),
	presence: show('composing'),
	'presence group': show('recording', bia, team),
	'presence available': show('available'),
	'presence unavailable': show('unavailable'),
	'presence recording': show('recording'),
	'presence paused': show('paused'),
	'gp update': change('add', '351910000106'),
	'group participants promote': change('promote', bia),
	'group participants demote': change('demote', bia),
	call: call(true),
	'call offer, voice': call(false),
	'messages.update, by events': acknowledge('DELIVERY_ACK', 'send.message, by events'),
	'api edit, by events': edit('send.message, by events', 'edited'),
	'api delete, by events': remove('send.message, by events'),
	'presence, by events': show('composing'),
	'group participants, by events': change('add', '351910000107'),
	'call, by events': call(false),
	'connection closed by WhatsApp, 515': ({ shop }) => {
		shop.connection.lose();
		shop.connection.open();
	},
	'QR code asked for': async ({ sandbox }) => {
		await instanceOf(sandbox, 'novo2').connection.connect();
	},
	// in time, by itself
	'QR code renewed': () => undefined,
	'QR code scanned': ({ sandbox }) => instanceOf(sandbox, 'novo2').connection.open(),
	'logged out through the API': async ({ client }) => await client.delete('/instance/logout/novo2'),
	'connected again with kept credentials': async ({ sandbox }) => {
		const { connection } = instanceOf(sandbox, 'leaver');
		await connection.connect();
		connection.open();
	},
	'logged out on the phone, 401': ({ sandbox }) =>
		instanceOf(sandbox, 'leaver').connection.logOut(),
};

/** Has the sandbox do what led to these deliveries; false if it has no way to. */
export async function take(
	step: string,
	told: readonly RecordedDelivery[],
	world: World,
	ids: Map<string, string>,
): Promise<boolean> {
	// the name that is told is new
	if (step === 'text, base64') Object.assign(world.shop.chats.get(ana) ?? {}, { name: 'Anna' });
	const upsert = told.find(({ event }) => event === 'messages.upsert');
	if (steps[step] !== undefined) await steps[step](world, ids);
	else if (upsert !== undefined) world.sandbox.receive(inboundOf(upsert.body.data));
	else return false;
	return true;
}

/** As the message was before the server had read it. */
function inboundOf({ key, pushName: name, message, contextInfo, messageTimestamp }: any): Inbound {
	const { conversation, ...rest } = message;
	const content =
		conversation === undefined || !contextInfo
			? message
			: { ...rest, extendedTextMessage: { text: conversation, contextInfo } };
	const { remoteJid, participant, participantAlt, fromMe, id } = key;
	const isHidden = key.addressingMode === 'lid';
	return {
		from: participant === undefined ? remoteJid : (participantAlt ?? participant),
		...(participant !== undefined && { group: remoteJid }),
		...(isHidden && { lid: participant ?? lid }),
		name,
		message: content,
		fromMe,
		id,
		timestamp: messageTimestamp,
	};
}
