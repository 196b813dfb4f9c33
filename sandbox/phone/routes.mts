import type { FastifyInstance } from 'fastify';
import type { Condition, Conversation } from './conversation.mts';
import type { Choice, OutgoingFile } from './line.mts';
import type { Location } from './message.mts';
import type { Phone, PhoneGateway } from './phone.mts';

const text = { type: 'string', maxLength: 65_536 };
const strict = (required: readonly string[], properties: object) => ({
	type: 'object',
	additionalProperties: false,
	required,
	properties,
});
const draft = strict(['chat'], {
	chat: text,
	text,
	quoted: text,
	file: strict(['kind', 'type', 'base64'], {
		kind: { enum: ['image', 'voice'] },
		type: { type: 'string', pattern: '^(image|audio)/[\\w.+-]+' },
		base64: { type: 'string' },
	}),
	location: strict(['latitude', 'longitude'], {
		latitude: { type: 'number', minimum: -90, maximum: 90 },
		longitude: { type: 'number', minimum: -180, maximum: 180 },
		name: text,
	}),
	choice: strict(['kind', 'id', 'title'], {
		kind: { enum: ['button', 'row'] },
		id: text,
		title: text,
	}),
});
const condition = strict(['isOnline', 'isOnWhatsApp'], {
	isOnline: { type: 'boolean' },
	isOnWhatsApp: { type: 'boolean' },
});
const options = { type: 'array', items: text };

interface Draft {
	chat: string;
	text?: string;
	quoted?: string;
	file?: Pick<OutgoingFile, 'kind' | 'type'> & { base64: string };
	location?: Location;
	choice?: Choice;
}

interface At {
	Params: { gateway: string };
}

class Refusal extends Error {
	constructor(
		readonly statusCode: number,
		message: string,
	) {
		super(message);
	}
}

/** What the person does on the page. */
export function routes(app: FastifyInstance, phone: Phone, tell: (update: object) => void): void {
	const gatewayOf = (id: string): PhoneGateway => {
		const found = phone.gateways.find((gateway) => gateway.id === id);
		if (found === undefined) throw new Refusal(404, 'There is no such gateway.');
		return found;
	};
	const at = ({ params }: { params: At['Params'] }): Conversation => {
		const conversation = phone.conversations.get(gatewayOf(params.gateway).id);
		if (conversation === undefined) throw new Refusal(404, 'There is no such gateway.');
		return conversation;
	};

	app.put<{ Body: Condition }>('/condition', { schema: { body: condition } }, ({ body }) => {
		phone.become(body);
		tell({ kind: 'condition', condition: body });
		return body;
	});

	app.post<At & { Body: Draft }>(
		'/gateways/:gateway/messages',
		{ schema: { body: draft } },
		async (request, reply) => {
			if (!phone.condition.isOnWhatsApp)
				throw new Refusal(409, 'This phone is not on WhatsApp: it cannot write.');
			const { file, ...rest } = request.body;
			const { keepFile } = gatewayOf(request.params.gateway);
			const stored = file && storedFile(file, keepFile);
			const written = at(request).write({ ...rest, ...(stored && { file: stored }) });
			return await reply.code(201).send(written);
		},
	);

	app.post<At & { Body: { chat: string } }>(
		'/gateways/:gateway/reads',
		{ schema: { body: strict(['chat'], { chat: text }) } },
		async (request, reply) => {
			at(request).read(request.body.chat);
			return await reply.code(204).send();
		},
	);

	app.post<At & { Body: { key: string; emoji: string } }>(
		'/gateways/:gateway/reactions',
		{ schema: { body: strict(['key', 'emoji'], { key: text, emoji: text }) } },
		async (request, reply) => {
			at(request).react(request.body.key, request.body.emoji);
			return await reply.code(204).send();
		},
	);

	app.post<At & { Body: { key: string; options: string[] } }>(
		'/gateways/:gateway/votes',
		{ schema: { body: strict(['key', 'options'], { key: text, options }) } },
		async (request, reply) => {
			at(request).vote(request.body.key, request.body.options);
			return await reply.code(204).send();
		},
	);

	app.post<At & { Body: { label: string } }>(
		'/gateways/:gateway/actions',
		{ schema: { body: strict(['label'], { label: text }) } },
		async (request, reply) => {
			const { actions = [] } = gatewayOf(request.params.gateway);
			const action = actions.find(({ label }) => label === request.body.label);
			if (action === undefined) throw new Refusal(404, 'There is no such action.');
			await action.run();
			return await reply.code(204).send();
		},
	);
}

function storedFile(
	{ kind, type, base64 }: NonNullable<Draft['file']>,
	keepFile: PhoneGateway['keepFile'],
): OutgoingFile {
	const bytes = Buffer.from(base64, 'base64');
	return { kind, type, bytes, url: keepFile({ bytes, type }) };
}
