import { startWhatSms } from '../../sandbox/whatsms/start.mts';
import type { WhatSmsSandbox } from '../../sandbox/whatsms/start.mts';
import { run } from './whatsms.mts';

let sandbox: WhatSmsSandbox;
beforeEach(async () => {
	sandbox = await startWhatSms();
});
afterEach(() => sandbox.stop());

const send = async (messageType: string, mediaUrl: string) => {
	const { ticket } = sandbox.receive({ number: '351910000000', text: 'Olá' });
	const ticketId = { __rl: true, mode: 'id', value: ticket.id };
	const content = { messageType, mediaUrl, caption: 'Here' };
	const parameters = { resource: 'message', operation: 'send', ticketId, ...content, options: {} };
	return await run(sandbox, parameters, [{}]);
};

test.each([
	['image', 'https://example.com/IMG_1.HEIC', 'HEIC', 'JPEG or PNG'],
	['image', 'https://example.com/logo.svg?v=2', 'SVG', 'JPEG or PNG'],
	['video', 'https://example.com/f%C3%A9rias.mkv', 'MKV', 'MP4'],
])('as %s, %s is to be sent as a document', async (messageType, mediaUrl, format, instead) => {
	const { error } = await send(messageType, mediaUrl);
	expect(error?.description).toContain(
		`Phones don't show the format ${format}. Send it as a Document, or convert it to ${instead} first.`,
	);
	expect(sandbox.ledger.calls).toEqual([]);
	expect(await send('document', mediaUrl)).not.toHaveProperty('error.message');
});
