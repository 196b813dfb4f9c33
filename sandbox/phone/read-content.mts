import type { Body, Button, List, Media } from './message.mts';

/** What stands in a message, as WhatsApp's protocol and Baileys name it. */
export type Content = Readonly<Record<string, unknown>>;

/** What a phone shows of a content; `fileUrl` is where its file can be had, unless it says so itself. */
export function readContent(content: Content, fileUrl?: string): Body {
	for (const [name, read] of Object.entries(readers)) {
		if (content[name] === undefined) continue;
		const inside = asObject(content[name]);
		return { ...read(inside, fileUrl), ...quoteIn(inside) };
	}
	const { conversation } = content;
	return { text: asText(conversation) ?? '' };
}

type Reader = (content: Content, fileUrl?: string) => Body;

const media =
	(kind: Media['kind']): Reader =>
	({ url, caption, fileName }, fileUrl) => ({
		media: {
			kind,
			url: fileUrl ?? asText(url) ?? '',
			...(typeof fileName === 'string' && { name: fileName }),
		},
		...text(caption),
	});

const poll: Reader = ({ name, options, selectableOptionsCount }) => ({
	poll: {
		question: asText(name) ?? '',
		options: asList(options).map(({ optionName }) => asText(optionName) ?? ''),
		isMultiple: selectableOptionsCount !== 1,
	},
});

const readers: Readonly<Record<string, Reader>> = {
	extendedTextMessage: (content) => text(content['text']),
	imageMessage: media('image'),
	videoMessage: media('video'),
	ptvMessage: media('video'),
	audioMessage: media('audio'),
	documentMessage: media('document'),
	stickerMessage: media('sticker'),
	locationMessage: ({ degreesLatitude, degreesLongitude, name, address }) => ({
		location: {
			latitude: Number(degreesLatitude),
			longitude: Number(degreesLongitude),
			...(typeof name === 'string' && { name }),
			...(typeof address === 'string' && { address }),
		},
	}),
	contactMessage: (content) => ({ contacts: [contact(content)] }),
	contactsArrayMessage: ({ contacts }) => ({ contacts: asList(contacts).map(contact) }),
	pollCreationMessage: poll,
	pollCreationMessageV3: poll,
	listMessage: ({ title, description, footerText, buttonText, sections }) => ({
		...text(description),
		...titled(title, footerText),
		list: { label: asText(buttonText) ?? '', sections: asList(sections).map(section) },
	}),
	interactiveMessage: ({ header, body, footer, nativeFlowMessage }, fileUrl) => {
		const { imageMessage } = asObject(header);
		return {
			...(imageMessage !== undefined && media('image')(asObject(imageMessage), fileUrl)),
			...text(asObject(body)['text']),
			...titled(undefined, asObject(footer)['text']),
			buttons: asList(asObject(nativeFlowMessage)['buttons']).map(nativeButton),
		};
	},
	viewOnceMessage: ({ message }, fileUrl) => readContent(asObject(message), fileUrl),
};

const titled = (title: unknown, footer: unknown): Body => ({
	...(typeof title === 'string' && title !== '' && { title }),
	...(typeof footer === 'string' && footer !== '' && { footer }),
});

const section = ({ title, rows }: Content): List['sections'][number] => ({
	title: asText(title) ?? '',
	rows: asList(rows).map(({ rowId, title: name, description }) => ({
		id: asText(rowId) ?? '',
		title: asText(name) ?? '',
		...(typeof description === 'string' && { description }),
	})),
});

function nativeButton({ name, buttonParamsJson }: Content): Button {
	const given = asObject(JSON.parse(asText(buttonParamsJson) ?? '{}'));
	const label = asText(given['display_text']) ?? 'Pay';
	const [kind, value] = (
		{
			cta_url: ['url', given['url']],
			cta_call: ['call', given['phone_number']],
			cta_copy: ['copy', given['copy_code']],
			payment_info: ['copy', given['reference_id']],
		} as const
	)[asText(name) ?? ''] ?? ['reply', given['id']];
	return { kind, label, value: asText(value) ?? '' };
}

function contact({ displayName, vcard }: Content) {
	const phone = /^.*TEL[^:\n]*:(.+)$/m.exec(asText(vcard) ?? '')?.[1];
	return { name: asText(displayName) ?? '', ...(phone !== undefined && { phone }) };
}

function quoteIn(inside: Content): Body {
	const { stanzaId } = asObject(inside['contextInfo']);
	return typeof stanzaId === 'string' ? { quoted: stanzaId } : {};
}

const text = (value: unknown): Body => (typeof value === 'string' ? { text: value } : {});
const asText = (value: unknown) => (typeof value === 'string' ? value : undefined);
const asList = (value: unknown): Content[] => (Array.isArray(value) ? value.map(asObject) : []);
const asObject = (value: unknown): Content =>
	typeof value === 'object' && value !== null ? { ...value } : {};
