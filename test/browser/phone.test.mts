import type { Browser } from 'playwright-core';
import { ANA, type Phones, startPhones } from '../sandbox/phone/phones.mts';
import { startChromium } from './chromium.mts';
import { type OpenPage, openPhone } from './phone-page.mts';

let browser: Browser;
let phones: Phones;
let open: OpenPage;

beforeAll(async () => {
	browser = await startChromium();
});

beforeEach(async () => {
	phones = await startPhones();
	open = await openPhone(browser, phones.url);
});

afterEach(async () => {
	await open?.stop();
	await phones?.stop();
	expect(open.errors).toEqual([]);
});

afterAll(async () => {
	await browser?.close();
});

/** As much of the browser's own type as is needed. */
interface Picture {
	readonly naturalWidth: number;
	decode(): Promise<void>;
}

const button = (name: string) => open.page.getByRole('button', { name, exact: true });

test('two clicks lead from the address to a conversation', async () => {
	await open.openChat('FlowEngine');
	await button('What can you do?').click();
	await open.message('What can you do?').getByLabel('Delivered').waitFor();
	await phones.send.flowengine('A lot.');
	await open.message('A lot.').waitFor();
	const events = open.page.getByRole('region', { name: 'Events and calls' });
	await events.getByText('messages.upsert', { exact: true }).waitFor();
	await events.getByText(`POST /message/sendText/${phones.flowEngine.instance.name}`).waitFor();
	await open.picture('phone');
});

/** What is written, and what the page shows of it. */
const FORMATTED = [
	['a *b* _c_ ~d~ `e`', 'a <strong>b</strong> <em>c</em> <s>d</s> <code>e</code>'],
	['*a _b_*', '<strong>a <em>b</em></strong>'],
	['2*3*4 a_b_c * a * *a', '2*3*4 a_b_c * a * *a'],
	['```let a = "*b*";```', '<pre>let a = "*b*";</pre>'],
	['> a *b*', '<blockquote><div class="line">a <strong>b</strong></div></blockquote>'],
	['- a\n- b', '<ul><li>a</li><li>b</li></ul>'],
	['3. a\n4. b', '<ol start="3"><li>a</li><li>b</li></ol>'],
	['https://example.com/a_b_c.', '>https://example.com/a_b_c</a>.'],
	['<img src=x onerror=alert(1)>', '&lt;img src=x onerror=alert(1)&gt;'],
] as const;

test('texts are formatted as WhatsApp does', async () => {
	await open.openChat('FlowEngine');
	for (const [text] of FORMATTED) await phones.send.flowengine(text);
	const bubbles = open.page.locator('article .bubble');
	await bubbles.nth(FORMATTED.length - 1).waitFor();
	for (const [index, [, html]] of FORMATTED.entries())
		expect(await bubbles.nth(index).innerHTML()).toContain(html);
});

test('the keyboard is enough', async () => {
	const { keyboard } = open.page;
	await open.page
		.getByRole('link', { name: /^FE FlowEngine|^FlowEngine/ })
		.first()
		.waitFor();
	await keyboard.press('Tab');
	await keyboard.press('Enter');
	await open.page.getByRole('heading', { name: 'FlowEngine' }).waitFor();
	await keyboard.type('One');
	await keyboard.press('Shift+Enter');
	await keyboard.type('Two');
	await keyboard.press('Enter');
	await open
		.message(/One\s*Two/)
		.getByLabel('Delivered')
		.waitFor();

	await keyboard.press('Shift+Tab');
	await keyboard.press('Enter');
	await open.page.getByText('Sample photo').waitFor();
	await keyboard.press('Tab');
	await keyboard.press('Enter');
	await open.page.locator('article img').waitFor();

	await phones.send.flowengine('Nice one');
	await open.message('Nice one').getByRole('button', { name: 'React' }).focus();
	await keyboard.press('Enter');
	await keyboard.press('Tab');
	await keyboard.press('Enter');
	await open.message('Nice one').getByText('👍').first().waitFor();
	await open.message('Nice one').getByRole('button', { name: 'Reply' }).focus();
	await keyboard.press('Enter');
	await keyboard.type('Thanks');
	await keyboard.press('Enter');
	await open.message('Thanks').locator('.quote').getByText('Nice one').waitFor();
});

test('photos, voice messages, and places are sent', async () => {
	await open.openChat('FlowEngine');
	const attach = async (what: string) => {
		await button('Attach').click();
		await button(what).click();
	};
	await attach('Sample photo');
	const photo = open.page.locator('article img');
	await photo.waitFor();
	const width = await photo.evaluate(async (image: Picture) => {
		await image.decode();
		return image.naturalWidth;
	});
	expect(width).toBe(640);
	await attach('Sample voice message');
	await open.page.locator('article audio').waitFor();
	await attach('Location');
	await button('Send location').click();
	await open.message('Praça do Comércio').getByLabel('Delivered').waitFor();
	const told = phones.told('flowengine', 'messages.upsert').map((one) => JSON.stringify(one));
	expect(told.map((one) => /"messageType":"(\w+)"/.exec(one)?.[1])).toEqual([
		'imageMessage',
		'audioMessage',
		'locationMessage',
	]);
});

test('a list opens, and what is tapped in it goes out', async () => {
	await open.openChat('FlowEngine');
	const rows = [{ title: 'Tea', description: 'Green', rowId: 'tea' }];
	await phones.callFlowEngine('/message/sendList', {
		number: ANA.number,
		title: 'Drinks',
		description: 'Which one?',
		buttonText: 'See all',
		footerText: 'Until ten',
		sections: [{ title: 'Hot', rows }],
	});
	await button('See all').click();
	await open.page.getByRole('dialog', { name: 'See all' }).getByText('Tea').click();
	await open.message('Tea').getByLabel('Delivered').waitFor();
	const [told] = phones.told('flowengine', 'messages.upsert');
	expect(JSON.stringify(told)).toContain('"selectedRowId":"tea"');
});

test('buttons can be tapped once, and a poll voted in', async () => {
	const { number } = ANA;
	await open.openChat('FlowEngine');
	const buttons = ['Yes', 'No'].map((displayText) => ({
		type: 'reply',
		displayText,
		id: displayText,
	}));
	await phones.callFlowEngine('/message/sendButtons', { number, title: 'Right?', buttons });
	const poll = { number, name: 'When?', selectableCount: 1, values: ['Now', 'Later'] };
	await phones.callFlowEngine('/message/sendPoll', poll);
	await button('No').click();
	await open.page.locator('article.own').getByLabel('Delivered').waitFor();
	expect(await button('Yes').isDisabled()).toBe(true);
	await open.page.getByLabel('Later').check();
	await open.page.getByLabel('Later', { exact: true }).and(open.page.locator(':checked')).waitFor();
	const told = phones.told('flowengine', 'messages.upsert').map((one) => JSON.stringify(one));
	expect(told[0]).toContain('"selectedId":"No"');
	expect(told[1]).toMatch(/"name":"Later","voters":\["351/);
});

test('a template has its text, and a link of a message opens beside the page', async () => {
	await open.openChat('WhatsAPI');
	const parameters = ['Ana', '#1042'].map((text) => ({ type: 'text', text }));
	const components = [{ type: 'body', parameters }];
	const template = { name: 'order_ready', language: 'en_US', components };
	await phones.callWhatsApi('/send-message', { to: ANA.number, template });
	await open.message('Hi Ana, your order #1042 is ready!').waitFor();
	await open.openChat('FlowEngine');
	await phones.send.flowengine(`Approve: ${phones.flowEngine.url}/ask?a=1`);
	const opened = open.page.context().waitForEvent('page');
	await open.message('Approve').getByRole('link').click();
	expect((await opened).url()).toBe(`${phones.flowEngine.url}/ask?a=1`);
});

test('the business is seen typing and reading, and the unread are counted', async () => {
	await open.openChat('FlowEngine');
	await button('What can you do?').click();
	await open.message('What can you do?').waitFor();
	const presence = { number: ANA.number, presence: 'composing', delay: 120_000 };
	// answered when it has typed enough, or the sandbox stops
	void phones.callFlowEngine('/chat/sendPresence', presence).catch(() => undefined);
	await open.page.getByRole('status').getByText('typing…').waitFor();
	const [id = ''] = phones.flowEngine.instance.messages.keys();
	const readMessages = [{ remoteJid: `${ANA.number}@s.whatsapp.net`, fromMe: false, id }];
	await phones.callFlowEngine('/chat/markMessageAsRead', { readMessages });
	await open.message('What can you do?').getByLabel('Read').waitFor();
	await phones.send.sessions('Anyone?');
	await open.page.getByRole('link', { name: /Sessions.*1 unread/ }).waitFor();
	await open.openChat('Sessions');
	await open.message('Anyone?').waitFor();
	await open.page.getByRole('link', { name: /unread/ }).waitFor({ state: 'detached' });
});

test('a phone that is offline or not on WhatsApp says so', async () => {
	await open.openChat('FlowEngine');
	const offline = open.page.getByRole('switch', { name: "It's offline" });
	await offline.check();
	await button('What can you do?').click();
	await open.message('What can you do?').getByLabel('Waiting for a connection').waitFor();
	await offline.uncheck();
	await open.message('What can you do?').getByLabel('Delivered').waitFor();

	await open.page.getByRole('switch', { name: "It isn't on WhatsApp" }).check();
	await open.page.getByPlaceholder("This phone isn't on WhatsApp").waitFor();
	expect(await button('Send').isDisabled()).toBe(true);
	await button('Get a greeting').click();
	const events = open.page.getByRole('region', { name: 'Events and calls' });
	await events.getByText('400', { exact: true }).waitFor();
	expect(await open.message('Good day').count()).toBe(0);
});

test('what was said is there again after a reload', async () => {
	await open.openChat('FlowEngine');
	await button('Get a greeting').click();
	await open.message('Good day').waitFor();
	await open.page.reload();
	await open.message('Good day').waitFor();
	expect(await open.message('Good day').count()).toBe(1);
});
