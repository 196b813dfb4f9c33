import { Person } from '../../sandbox/person.mts';
import { ANA, type Name, type Phones, startPhones } from './phone/phones.mts';
import { until } from './until.mts';

let phones: Phones;
beforeEach(async () => {
	phones = await startPhones();
});
afterEach(async () => {
	await phones.stop();
});

function personAt(name: Name): Person {
	const line = phones.phone.conversations.get(name)?.line;
	if (!line) throw new Error(`There is no phone at ${name}.`);
	return new Person(line);
}

/** What the last delivery says. */
const told = (name: Name, event: string) => JSON.stringify(phones.told(name, event).at(-1));

test.each([
	['flowengine', 'messages.upsert'],
	['sessions', 'message.received'],
] as const)('%s: a person quotes what they got', async (name, event) => {
	const person = personAt(name);
	await phones.send[name]('Shall we?');
	await phones.send[name]('Anything else?');
	await until(() => person.got.length === 2);
	person.say('Yes', person.got[0]);
	expect(told(name, event)).toContain('"Yes"');
	expect(told(name, event)).toContain('Shall we?');
	expect(told(name, event)).not.toContain('Anything else?');
});

test('a person taps, votes, and reacts', async () => {
	const person = personAt('flowengine');
	const { number } = ANA;
	const button = { type: 'reply', displayText: 'Go', id: 'the-id' };
	await phones.callFlowEngine('/message/sendButtons', { number, title: 'So?', buttons: [button] });
	const poll = { number, name: 'So?', selectableCount: 1, values: ['Go', 'Stop'] };
	await phones.callFlowEngine('/message/sendPoll', poll);
	await until(() => person.got.length === 2);

	person.tap('Go');
	expect(told('flowengine', 'messages.upsert')).toContain('"selectedId":"the-id"');
	expect(() => person.tap('Stop')).toThrow('There is no button "Stop".');
	person.vote('Stop');
	expect(told('flowengine', 'messages.upsert')).toContain('"name":"Stop","voters":["351910000000');
	person.react('👍');
	expect(told('flowengine', 'messages.upsert')).toContain(`"id":"${person.last('poll').id}"`);
	expect(() => person.last('list')).toThrow('No message has list.');
});
