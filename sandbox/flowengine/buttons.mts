import { randomUUID } from 'node:crypto';
import type { Instance } from './instance.mts';
import type { Content } from './message.mts';
import { mediaContent } from './media.mts';
import * as rules from './message-rules.mts';
import { type Button, nativeButton } from './native-button.mts';
import { badRequest } from './refusal.mts';
import type { Routes } from './routes.mts';
import { type Options, send } from './send.mts';
import { isAtLeast, type Variant } from './variant.mts';

interface SendButtons extends Options {
	number: string;
	title?: string;
	description?: string;
	footer?: string;
	thumbnailUrl?: string;
	buttons: Button[];
}

/** /message/sendButtons: accepted as Evolution does, whatever WhatsApp shows of it. */
export function buttons(routes: Routes): void {
	routes.data<SendButtons>(
		'POST',
		'/message/sendButtons',
		rules.buttons,
		201,
		async (instance, body) => {
			const { number, title, description, footer, thumbnailUrl, buttons, ...options } = body;
			mustFit(buttons, instance.world.variant);
			const nativeFlowMessage = {
				buttons: buttons.map(nativeButton),
				messageParamsJson: JSON.stringify({ from: 'api', templateId: randomUUID() }),
			};
			const text = `*${title}*${description ? `\n\n${description}\n` : ''}`;
			const around = {
				body: { text },
				footer: { text: footer },
				...(thumbnailUrl !== undefined && { header: await header(instance, thumbnailUrl) }),
			};
			const isPix = buttons[0]?.type === 'pix';
			const interactiveMessage = { ...(!isPix && around), nativeFlowMessage };
			// WhatsApp wants these inside of a view-once envelope
			const viewOnceMessage = { message: { interactiveMessage } };
			return await send(instance, number, { viewOnceMessage }, options);
		},
	);
}

async function header(instance: Instance, media: string): Promise<Content> {
	const { content } = await mediaContent(instance, { mediatype: 'image', media });
	return { hasMediaAttachment: true, ...content };
}

/** Which buttons may stand together (buttonMessage). None at all is a TypeError. */
function mustFit(buttons: readonly Button[], variant: Variant): void {
	const has = (type: Button['type']) => buttons.some((button) => button.type === type);
	if (buttons.length === 0) throw badRequest('At least one button is required');
	if (has('reply')) {
		if (buttons.length > 3) throw badRequest('Maximum of 3 reply buttons allowed');
		if (has('url') || has('call') || has('copy'))
			throw badRequest('Reply buttons cannot be mixed with other button types');
	}
	if (has('pix') && buttons.length > 1) throw badRequest('Only one PIX button is allowed');
	const isOther = has('url') || has('call') || has('copy');
	if (isAtLeast(variant, '2.4.0') && isOther && buttons.length > 2)
		throw badRequest('Maximum of 2 CTA buttons allowed');
}
