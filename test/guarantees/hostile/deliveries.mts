import type { IDataObject } from 'n8n-workflow';
import type { TriggerContract } from '../../contract/trigger-gateways.mts';
import { IGNORED, toRows } from './deliver.mts';
import type { HostileDelivery } from './deliver.mts';
import type { HostileRow } from './row.mts';

const MB = 1024 * 1024;

let events = 0;
/** Each is another event. */
export const newId = (): string => `hostile-${++events}`;

/** In place of this text, which JSON.stringify could not write. */
const HERE = 'nested here';
const nested = (body: string, open: string, close: string): string =>
	body.replace(`"${HERE}"`, () => open.repeat(5_000) + '1' + close.repeat(5_000));

/** What strangers put into a message beside what it says. */
const JUNK: Record<string, () => unknown> = {
	'a text of 10 MB': () => 'x'.repeat(10 * MB),
	'500 KB of NUL': () => '\0'.repeat(500_000),
	'1,000,000 numbers': () => Array(1_000_000).fill(7),
	'200,000 keys': () =>
		Object.fromEntries(Array.from({ length: 200_000 }, (_, index) => [`k${index}`, index])),
	'100 texts of 100 KB': () => Array(100).fill('y'.repeat(100_000)),
	'a key of 5 MB': () => ({ ['k'.repeat(5 * MB)]: 1 }),
	'a prototype': () => JSON.parse('{"__proto__":{"admin":true},"constructor":{"prototype":1}}'),
	'names of methods': () => ({ toString: 1, length: -1, hasOwnProperty: null, then: 'x' }),
	'characters cut in two': () => ['\ud83d', '\udc4b\ud83d', { '\ud83d': 1 }],
};

/** What they say. */
const TEXTS: Record<string, () => string> = {
	'its text is 10 MB long': () => 'x'.repeat(10 * MB),
	'its text is 500 KB of NUL': () => '\0'.repeat(500_000),
	'its text is 5 MB of line breaks': () => '\n'.repeat(5 * MB),
	'its text is an expression of n8n': () => '={{ $env }}{{ $json }}',
	'its text is a script': () => '<script>alert(1)</script>',
};

const IDS: Record<string, () => unknown> = {
	'its ID is 1 MB long': () => 'i'.repeat(MB) + newId(),
	'its ID is an object': () => ({ id: newId() }),
	'its ID has colons and percent signs': () => `:%3A:${newId()}`,
};

const dataOf = (payload: IDataObject): IDataObject => payload.data as IDataObject;

function withMore({ payload }: TriggerContract, more: unknown): string {
	const whole = payload(newId());
	return JSON.stringify({ ...whole, data: { ...dataOf(whole), more } });
}

/** Where each gateway has the text and the ID of what it delivers. */
function withText({ payload }: TriggerContract, text: string): string {
	return JSON.stringify(payload(newId()), (_, value: unknown) =>
		value === 'Olá ☕' || value === 'João ☕' ? text : value,
	);
}

const withId = ({ payload }: TriggerContract, id: unknown): string =>
	JSON.stringify(payload('its id'), (_, value: unknown) => (value === 'its id' ? id : value));

const ordinary = ({ payload }: TriggerContract) => JSON.stringify(payload(newId()));

const BODIES: HostileDelivery[] = [
	{ what: 'an ordinary one', body: ordinary },
	{ what: 'no JSON', body: () => '{"event":', outcome: '400' },
	{ what: 'nothing', body: () => '', outcome: '400' },
	{ what: 'a list', body: (contract) => `[${ordinary(contract)}]`, outcome: '400' },
	{ what: 'null', body: () => 'null', outcome: '400' },
	{ what: '10 MB of [', body: () => '['.repeat(10 * MB), outcome: '400' },
	{ what: 'bytes that are no text', body: () => Buffer.alloc(MB, 0xff), outcome: '400' },
	{ what: 'an empty object', body: () => '{}', outcome: IGNORED },
	{ what: 'an event whose name is an object', body: () => '{"event":{}}', outcome: IGNORED },
	{ what: 'an event whose name is empty', body: () => '{"event":"","data":{}}', outcome: IGNORED },
	{
		what: 'an event whose name is 10 MB long',
		body: () => JSON.stringify({ event: 'e'.repeat(10 * MB) }),
		outcome: IGNORED,
	},
	{
		what: '10 MB of spaces around it',
		body: (contract) => `${' '.repeat(10 * MB)}${ordinary(contract)}`,
	},
	{
		what: 'numbers beyond all bounds',
		body: (contract) => withMore(contract, 'N').replace('"N"', '[1e999,-1e999,1e-999]'),
	},
];

const NESTED: HostileDelivery[] = [
	{
		what: 'lists, 5,000 levels deep',
		body: (contract) => nested(withMore(contract, HERE), '[', ']'),
	},
	{
		what: 'objects, 5,000 levels deep',
		body: (contract) => nested(withMore(contract, HERE), '{"a":', '}'),
	},
];

const FORGED: HostileDelivery[] = [
	{
		what: 'forged, 10 MB',
		body: (contract) => withMore(contract, 'x'.repeat(10 * MB)),
		proof: (contract, body) => contract.prove(body, 'another secret'),
		outcome: '401',
	},
	{
		what: 'forged, nested 1,000,000 levels deep',
		body: () => '['.repeat(MB) + ']'.repeat(MB),
		proof: (contract, body) => contract.prove(body, 'another secret'),
		outcome: '401',
	},
	{
		what: 'forged with a secret of 8 KB',
		body: ordinary,
		proof: (contract, body) => contract.prove(body, 's'.repeat(8_000)),
		outcome: '401',
	},
];

/** Of every gateway. */
export const deliveryRows = (): HostileRow[] =>
	[
		...BODIES,
		...NESTED,
		...FORGED,
		...Object.entries(JUNK).map(([what, make]): HostileDelivery => ({
			what,
			body: (contract) => withMore(contract, make()),
		})),
		...Object.entries(TEXTS).map(([what, make]): HostileDelivery => ({
			what,
			body: (contract) => withText(contract, make()),
		})),
		...Object.entries(IDS).map(([what, make]): HostileDelivery => ({
			what,
			body: (contract) => withId(contract, make()),
		})),
	].flatMap(toRows);
