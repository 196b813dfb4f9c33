import type { FastifyReply } from 'fastify';
import QRCode from 'qrcode';
import type { Variant } from './variant.mts';

/** Sessions: "Get QR code"; what it looks like and where it stands is not said. */
export async function sendQr(
	reply: FastifyReply,
	text: string,
	{ qrForm, qrPlace }: Variant,
): Promise<FastifyReply> {
	const code = await codeOf(text, qrForm);
	if (qrPlace === 'plain') return await reply.type('text/plain').send(code);
	if (qrPlace === 'data') return await reply.send({ data: { qrCode: code } });
	return await reply.send({ [qrPlace]: code });
}

async function codeOf(text: string, form: Variant['qrForm']): Promise<string> {
	if (form === 'text') return text;
	if (form === 'dataUrl') return await QRCode.toDataURL(text);
	return (await QRCode.toBuffer(text)).toString('base64');
}
