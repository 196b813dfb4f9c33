import type { IDataObject } from 'n8n-workflow';
import { bodyOf, called, calls, chat, GROUP, PERSON, sandbox, start } from './chats.mts';
import { by } from './flowengine.mts';

describe('check numbers', () => {
	const check = async (numbers: unknown[], more: IDataObject = {}) =>
		await chat(
			'checkOnWhatsApp',
			{ number: '={{ $json.number }}', ...more },
			numbers.map((number) => ({ number }) as IDataObject),
		);

	test('120 items in 3 calls, each paired with its answer', async () => {
		const missing = ['351910000007', '351910000099'];
		await start({ notOnWhatsApp: missing });
		sandbox.receive({ from: '351910000003', name: 'Ana', text: 'Olá' });
		const numbers = Array.from({ length: 120 }, (_, i) => 351_910_000_000 + i);
		const { items } = await check(numbers);
		expect(calls()).toEqual(Array.from({ length: 3 }, () => called('whatsappNumbers')));
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual(numbers.map((_, item) => ({ item })));
		const account = sandbox.instance.name;
		for (const [i, { json }] of items.entries()) {
			const number = String(numbers[i]);
			const isMissing = missing.includes(number);
			expect(json).toEqual({
				number,
				account,
				status: isMissing ? 'notOnWhatsApp' : 'onWhatsApp',
				...(!isMissing && { chatId: `${number}@s.whatsapp.net` }),
				...(i === 3 && { name: 'Ana' }),
			});
		}
	});

	test('the same number twice, however it is written', async () => {
		await start();
		const { items } = await check(['+351 910 000 000', '910000000', `${PERSON}@s.whatsapp.net`], {
			options: { defaultCountryCode: '351' },
		});
		expect(items.map(({ json }) => json.number)).toEqual([PERSON, PERSON, PERSON]);
		expect(bodyOf('whatsappNumbers')).toEqual({ numbers: [PERSON] });
	});

	test.each([GROUP, '12', 'Ana'])('%s is refused before any call', async (number) => {
		await start();
		const { error } = await check([number]);
		expect(error?.message).toMatch(
			/^'Phone Number' must be the phone number of one person.* \[item 0\]$/,
		);
		expect(calls()).toEqual([]);
	});

	test('of several numbers of the server, each is asked for its own', async () => {
		const phones = ['351910000001', '351910000002'];
		const token = 'one key for both';
		await start({
			instances: phones.map((phone, i) => ({ name: `wa-${i}`, token, phone })),
		});
		const { items } = await chat(
			'checkOnWhatsApp',
			{ number: PERSON, account: by('={{ $json.account }}', 'name') },
			[{ account: 'wa-0' }, { account: 'wa-1' }, { account: 'wa-0' }],
		);
		expect(items.map(({ json }) => json.account)).toEqual(['wa-0', 'wa-1', 'wa-0']);
		expect(calls()).toEqual(['POST /chat/whatsappNumbers/wa-0', 'POST /chat/whatsappNumbers/wa-1']);
	});

	test.each(['never was', 'is no longer'])('a number that %s connected', async (when) => {
		await start(
			when === 'never was'
				? { instances: [{ name: 'wa-a', token: 'a', phone: PERSON, connected: false }] }
				: {},
		);
		if (when === 'is no longer') sandbox.instance.connection.logOut();
		const { error } = await check([PERSON]);
		expect(error?.message).toMatch(/^The WhatsApp account isn't connected.* \[item 0\]$/);
		expect(error?.description).toContain('Get QR Code');
	});
});
