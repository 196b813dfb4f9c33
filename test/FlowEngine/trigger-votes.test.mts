import axios from 'axios';
import type { Vote } from '../../sandbox/flowengine/poll-vote.mts';
import { ANA, GROUP, published, stopAll } from './trigger.mts';
import { newGroup } from '../../sandbox/flowengine/group.mts';

afterEach(stopAll);

const LID = '198765432109876@lid';
const CHAT = `${ANA}@s.whatsapp.net`;

/** The item of a vote on a poll that the API has sent. */
async function voted(number: string, vote: Partial<Vote> & Pick<Vote, 'options'>) {
	const { sandbox, items } = await published({ events: ['messages.vote'] });
	const { instance, baseUrl, phone } = sandbox;
	instance.groups.set(GROUP, newGroup(instance.jid, 'Team', [CHAT], GROUP));
	const body = { number, name: 'When?', selectableCount: 2, values: ['Mon', 'Tue', 'Wed'] };
	const url = `${baseUrl}/message/sendPoll/${instance.name}`;
	const { data } = await axios.post(url, body, { headers: { apikey: instance.token } });
	phone.vote({ poll: data.key.id, from: ANA, name: 'Ana', ...vote });
	const [item, ...more] = await items();
	expect(more).toEqual([]);
	expect(item).toMatchObject({
		event: 'messages.vote',
		messageId: data.key.id,
		senderName: 'Ana',
		timestamp: expect.any(String),
	});
	return item;
}

const ofAna = { chatId: CHAT, phone: ANA, senderId: CHAT, sessionId: `wa-d3m0aa:${ANA}` };

test('who voted for what, once', async () => {
	const item = await voted(ANA, { options: ['Mon', 'Wed'] });
	const choice = { title: 'Mon, Wed', options: ['Mon', 'Wed'] };
	expect(item).toMatchObject({ ...ofAna, text: 'Mon, Wed', choice, isGroup: false });
});

test.each([
	['a vote that is taken back', { options: [] }],
	['one that the server cannot decrypt', { options: ['Mon'], isReadable: false }],
])('%s says whose it is', async (_, vote) => {
	const item = await voted(ANA, vote);
	expect(item).toMatchObject({ ...ofAna, choice: { options: [] } });
	expect(item).not.toHaveProperty('text');
});

test('in a group, the voter is not the chat', async () => {
	const item = await voted(GROUP, { options: ['Mon'] });
	const chat = { chatId: GROUP, isGroup: true, sessionId: `wa-d3m0aa:${GROUP}` };
	expect(item).toMatchObject({ ...chat, senderId: CHAT, phone: ANA, text: 'Mon' });
});

test('somebody hidden is known by their phone', async () => {
	expect(await voted(ANA, { options: ['Mon'], lid: LID })).toMatchObject(ofAna);
});
