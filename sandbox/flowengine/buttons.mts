import type { Content } from './message.mts';
import { mediaContent } from './media.mts';
import * as rules from './message-rules.mts';
import { badRequest } from './refusal.mts';
import type { Routes } from './routes.mts';
import { type Options, send } from './send.mts';

interface Button extends Content {
	type: 'reply' | 'copy' | 'url' | 'call' | 'pix';
	displayText?: string;
}

interface SendButtons extends Options {
	number: string;
	title?: string;
	description?: string;
	footer?: string;
	thumbnailUrl?: string;
	buttons?: Button[];
}

const names = {
	reply: 'quick_reply',
	copy: 'cta_copy',
	url: 'cta_url',
	call: 'cta_call',
	pix: 'payment_info',
};

/** /message/sendButtons: accepted as Evolution does, whatever WhatsApp shows of it. */
export function buttons(routes: Routes): void {
	routes.data<SendButtons>(
		'POST',
		'/message/sendButtons',
		rules.buttons,
		201,
		async (instance, body) => {
			const { number, title, description, footer, thumbnailUrl, buttons = [], ...options } = body;
			mustFit(buttons);
			const header = thumbnailUrl === undefined ? undefined : await picture(thumbnailUrl);
			const text = [`*${title ?? ''}*`, ...(description ? [description] : [])].join('\n\n');
			const nativeFlowMessage = {
				buttons: buttons.map(native),
				messageParamsJson: '{"from":"api"}',
			};
			const interactiveMessage = {
				body: { text },
				...(footer && { footer: { text: footer } }),
				...(header && { header: { hasMediaAttachment: true, ...header } }),
				nativeFlowMessage,
			};
			// WhatsApp wants these inside of a view-once envelope
			const viewOnceMessage = { message: { interactiveMessage } };
			return await send(instance, number, { viewOnceMessage }, options);
		},
	);
}

async function picture(media: string): Promise<Content> {
	const { content } = await mediaContent({ mediatype: 'image', media });
	return content;
}

function native({ type, displayText, ...rest }: Button): object {
	const buttonParamsJson = JSON.stringify({ display_text: displayText, ...rest });
	return { name: names[type], buttonParamsJson };
}

/** Which buttons may stand together (buttonMessage). */
function mustFit(buttons: readonly Button[]): void {
	const count = (type: Button['type']) => buttons.filter((button) => button.type === type).length;
	const [replies, pix] = [count('reply'), count('pix')];
	if (buttons.length === 0) throw badRequest('At least one button is required');
	if (replies > 3) throw badRequest('Maximum of 3 reply buttons allowed');
	if (replies > 0 && replies < buttons.length)
		throw badRequest('Reply buttons cannot be mixed with other types');
	if (pix > 1) throw badRequest('Only one PIX button is allowed');
	if (pix === 1 && buttons.length > 1)
		throw badRequest('PIX button cannot be mixed with other button types');
}
