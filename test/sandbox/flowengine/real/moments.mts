import type { Instance } from '../../../../sandbox/flowengine/instance.mts';
import { withFiles } from './files.mts';
import type { RecordedCall } from './recordings.mts';
import { addUnconnected, ana, showQrCode, team, type World } from './world.mts';

const lid = '123456789012345@lid';
const image = { mimetype: 'image/png', caption: 'Fotografia' };
const voice = { mimetype: 'audio/ogg; codecs=opus', seconds: 2, ptt: true };
const invoice = { mimetype: 'application/pdf', caption: 'A fatura', fileName: 'fatura.pdf' };
const [png, ogg, pdf] = [1046, 18041, 44].map((size) => withFiles(`<base64 ${size} bytes>`));

/** What people had written before the first reply. */
function write({ sandbox }: World): void {
	const { phone } = sandbox;
	const from = '351910000101';
	phone.receive({ id: '3EB0IN0001', from, name: 'Ana', text: 'Olá, bom dia' });
	const files = [
		['3EB0IN0002', { imageMessage: { ...image, height: 120, width: 160 } }, png],
		['3EB0IN0003', { audioMessage: voice }, ogg],
		['3EB0IN0004', { documentMessage: invoice }, pdf],
	] as const;
	for (const [id, content, file] of files)
		phone.receive({ id, from, name: 'Ana', message: media(content), file: file ?? '' });
	phone.receive({
		id: '3EB0IN0005',
		from: '351910000102',
		name: 'Bia',
		group: team,
		text: 'Bom dia grupo',
	});
	phone.receive({ id: '3EB0IN0006', from: '351910000104', lid, name: 'Lid', text: 'from lid' });
	phone.receive({
		id: '3EB0IN0007',
		from: '999888777666555@lid',
		name: 'NoPhone',
		text: 'from lid without phone',
	});
}

/** Adds the size as WhatsApp has it. */
const media = (content: object) =>
	Object.fromEntries(
		Object.entries(content).map(([type, fields]) => [
			type,
			{ ...fields, fileLength: { low: 44, high: 0, unsigned: true } },
		]),
	);

const pdfUrl = 'https://files.example/a.pdf';
const sent: [id: string, path: string, body: object][] = [
	['3EB081820E5AFE97E05D91', 'sendText', { number: ana, text: 'Primeira' }],
	[
		'3EB0D1FDBA72412DA17ED4',
		'sendMedia',
		{
			number: ana,
			mediatype: 'image',
			caption: 'c',
			media: png,
			mimetype: 'image/png',
			fileName: 'a.png',
		},
	],
	['3EB0751575D39330C3A716', 'sendMedia', { number: ana, mediatype: 'document', media: pdfUrl }],
	['3EB01B9380045CA2835353', 'sendText', { number: team, text: 'Primeira' }],
	['3EB00F016B2901DDED3383', 'sendText', { number: lid, text: 'Primeira' }],
];

/** What happened right before these calls. */
export const moments: Record<string, (world: World, ids: Map<string, string>) => unknown> = {
	async 'message.reply text quote'(world, ids) {
		write(world);
		for (const [id, path, body] of sent) {
			const { data } = await world.client.post(`/message/${path}/shop`, body);
			ids.set(id, data.key.id);
		}
		// the stand-in told the server of no chats, and all came before the calls that follow
		world.shop.chats.clear();
	},
	// WhatsApp's library fetches the picture once more
	'message.edit own image caption': ({ shop }) =>
		shop.connection.line.refuseNext('sendMessage', 'fetch failed', 500),
	// the stand-in described and showed every group, and neither promoted nor locked
	'group fetchAllGroups: without participants': ({ shop }) => {
		for (const group of shop.groups.values()) {
			Object.assign(group, {
				pictureUrl: `https://pps.example/${group.id}`,
				desc: 'We',
				descId: 'A',
				restrict: false,
				announce: false,
			});
			for (const one of group.participants.slice(1)) one.admin = null;
		}
	},
	'never connected: connection getState': async ({ sandbox }) =>
		await showQrCode(addUnconnected(sandbox, 'novo')),
	'connection lost, server has not noticed: send text': ({ shop }) =>
		(shop.connection.line.isCut = true),
	'connection lost, reconnecting: send text': ({ shop }) => shop.connection.lose(),
};

/** What WhatsApp's library is asked for, by the names of the recordings. */
const ASKED: [name: RegExp, method: string][] = [
	[/look-up|checkNumbers/, 'onWhatsApp'],
	[/send /, 'sendMessage'],
	[/group getAll/, 'groupFetchAllParticipating'],
	[/group get\b/, 'groupMetadata'],
	[/updateParticipants/, 'groupParticipantsUpdate'],
	[/join/, 'groupAcceptInvite'],
	[/group create/, 'groupCreate'],
	[/group update\b/, 'groupUpdateSubject'],
	[/getInviteLink/, 'groupInviteCode'],
	[/markRead/, 'readMessages'],
	[/archive/, 'chatModify'],
	[/block/, 'updateBlockStatus'],
	[/leave/, 'groupLeave'],
];

/** Has WhatsApp refuse the call as it was told to be refused. */
export function refuse({ connection }: Instance, { name, path }: RecordedCall): void {
	const method = ASKED.find(([pattern]) => pattern.test(name))?.[1];
	if (method === undefined) throw new Error(`Nothing is known to refuse in "${name}"`);
	if (path.startsWith('/chat/findMessages/')) return;
	const said = /says ([\w-]+)/.exec(name)?.[1];
	const text = said ?? (name.includes('upload') ? 'Media upload failed on all hosts' : 'Timed Out');
	connection.line.refuseNext(method, text, said === 'rate-overlimit' ? 429 : 500);
}
