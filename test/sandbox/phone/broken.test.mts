import { until } from '../until.mts';
import { ANA, JID, type Phones, startPhones } from './phones.mts';

let phones: Phones;
beforeEach(async () => {
	phones = await startPhones();
});
afterEach(async () => {
	await phones.stop();
});

const become = async (isOnline: boolean, isOnWhatsApp: boolean) =>
	await phones.act('/condition', { isOnline, isOnWhatsApp }, 'PUT');
const write = async (name: string, chat: string, text: string) =>
	await phones.act(`/gateways/${name}/messages`, { chat, text });

it('offline, nothing comes or goes; online again, everything does, in order', async () => {
	await become(false, true);
	await write('flowengine', JID, 'Are you there?');
	expect((await phones.send.flowengine('Where are you?')).status).toBe(201);
	expect(phones.seen('flowengine')).toMatchObject([{ isOwn: true, status: 'waiting' }]);
	expect(phones.told('flowengine', 'messages.upsert')).toEqual([]);
	expect(phones.told('flowengine', 'messages.update')).toEqual([]);

	await become(true, true);
	expect(phones.seen('flowengine')).toMatchObject([
		{ isOwn: true, status: 'delivered', body: { text: 'Are you there?' } },
		{ isOwn: false, body: { text: 'Where are you?' } },
	]);
	expect(phones.told('flowengine', 'messages.upsert')).toHaveLength(1);
	expect(phones.told('flowengine', 'messages.update')).toMatchObject([
		{ data: { status: 'DELIVERY_ACK' } },
	]);
});

it('WhatsAPI: a message to a phone that is offline stays sent', async () => {
	await write('whatsapi', ANA.number, 'Hello');
	await become(false, true);
	const { data } = await phones.send.whatsapi('Hi');
	const statuses = () =>
		phones.told('whatsapi', 'message.status_updated').map((one) => JSON.stringify(one));
	await until(() => statuses().length === 1);
	const message = phones.whatsApi.account.messages.get(data.data.id);
	expect(message?.status).toBe('sent');
	await become(true, true);
	expect(message?.status).toBe('delivered');
});

it('not on WhatsApp: it cannot write, and what is sent to it fails or never arrives', async () => {
	await write('whatsapi', ANA.number, 'Hello');
	await write('whatsms', ANA.number, 'Hello');
	await become(true, false);
	expect((await write('flowengine', JID, 'Hello')).status).toBe(409);
	expect((await phones.send.flowengine('Hi')).data).toMatchObject({
		status: 400,
		response: { message: [{ exists: false }] },
	});
	const { data } = await phones.send.whatsapi('Hi');
	await until(() => phones.whatsApi.account.messages.get(data.data.id)?.status === 'failed');
	await phones.send.sessions('Hi');
	await phones.send.whatsms('Hi');
	for (const name of ['flowengine', 'sessions', 'whatsms', 'whatsapi'] as const)
		expect(phones.seen(name).filter(({ isOwn }) => !isOwn)).toEqual([]);
	await become(true, true);
	expect((await phones.send.flowengine('Hi')).status).toBe(201);
});

it('what a gateway does not take is marked so, with the reason', async () => {
	const file = {
		kind: 'image',
		type: 'image/png',
		base64: Buffer.from('no picture').toString('base64'),
	};
	await phones.act('/gateways/flowengine/messages', { chat: JID, file });
	expect(phones.seen('flowengine')).toMatchObject([
		{ status: 'failed', error: expect.stringContaining('unsupported image format') },
	]);
});
