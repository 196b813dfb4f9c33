import type { AddressInfo } from 'node:net';
import Fastify from 'fastify';
import type { Customer } from './line.mts';
import { pages } from './pages.mts';
import { Phone, type PhoneGateway } from './phone.mts';
import { routes } from './routes.mts';
import { Stream } from './stream.mts';

export interface PhonePage {
	url: string;
	phone: Phone;
	stop(): Promise<void>;
}

/** With room for a photo as base64. */
const MOST_BYTES = 24 * 1024 * 1024;

/** Starts the phone page on loopback; without a port, on a free one. */
export async function startPhone(
	customer: Customer,
	gateways: readonly PhoneGateway[],
	port = 0,
): Promise<PhonePage> {
	const stream = new Stream();
	const tell = (update: object) => {
		stream.tell(update);
	};
	const phone = new Phone(gateways, tell);
	const app = Fastify({ forceCloseConnections: true, bodyLimit: MOST_BYTES });
	app.get('/updates', (_request, reply) => {
		stream.open(reply, [start(customer, phone), ...everything(phone)]);
	});
	routes(app, phone, tell);
	await pages(app);
	await app.listen({ host: '127.0.0.1', port });
	const { port: taken } = app.server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${taken}`,
		phone,
		stop: async () => {
			await app.close();
		},
	};
}

/** What the page begins with, afresh each time that it connects. */
const start = (customer: Customer, { gateways, condition }: Phone) => ({
	kind: 'start',
	customer,
	condition,
	gateways: gateways.map(({ id, title, line, about, workflowUrl, ...rest }) => ({
		id,
		title,
		about,
		workflowUrl,
		chats: line.chats,
		abilities: line.abilities,
		suggestions: rest.suggestions ?? [],
		actions: (rest.actions ?? []).map(({ label }) => label),
	})),
});

const everything = ({ conversations, traffic }: Phone) => [
	...[...conversations].flatMap(([gateway, { messages }]) =>
		[...messages.values()].map((message) => ({ gateway, kind: 'message', message })),
	),
	...traffic.map((entry) => ({ ...entry, kind: 'traffic' })),
];
