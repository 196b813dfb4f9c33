import { asObject, asText } from '../values/json';
import { call } from '../http/call';
import { download } from '../http/download';
import { ExplainedError } from '../http/explained-error';
import type { Connection } from '../http/transport';
import { knownMimeType, receivedFileName } from '../values/file-name';
import type { OutputFile } from '../values/files';
import type { DeliveryContext } from './delivery-context';
import type { Attachment, GatewayEvent } from './event';
import type { MediaSource } from './trigger-gateway';

const MOST_BYTES = 50 * 1024 * 1024;

/** For a download by URL. The gateway waits for a response meanwhile. */
const TIMEOUT_MS = 12_000;

/**
 * The file of an event: out of the event itself, else from the gateway until `endsAt` (ms), else from
 * where the event says that it is. Throws ExplainedError.
 */
export async function readEventFile(
	{ context, trigger: { media: source }, connect }: DeliveryContext,
	event: GatewayEvent,
	endsAt: number,
): Promise<OutputFile> {
	const { attachment } = event;
	if (isAttachment(attachment)) {
		if (decodedLength(attachment) > MOST_BYTES) throw tooLargeError();
		return withOwnName(decodeAttachment(attachment), event);
	}
	const { size, url } = asObject(event.media);
	if (Number(size) > MOST_BYTES) throw tooLargeError();
	if (Date.now() >= endsAt) throw tooManyError();
	const connection = await connect();
	const link = asText(url);
	const found = source
		? await requestFile(source, connection, event, endsAt).catch((error: ExplainedError) => error)
		: noLocationError();
	if (!(found instanceof Error)) return withOwnName(found, event);
	if (link === undefined) throw found;
	const baseUrl = connection.credentialField('baseUrl');
	const terms = { baseUrl, mostBytes: MOST_BYTES, timeoutMs: TIMEOUT_MS };
	return withOwnName(await download(context, link, terms), event);
}

const isAttachment = (value: unknown): value is Attachment =>
	typeof asObject(value).base64 === 'string';

/** In bytes, at least. */
const decodedLength = ({ base64 }: Attachment): number => Math.floor((base64.length / 4) * 3) - 2;

const decodeAttachment = ({ base64, mimeType, fileName }: Attachment): OutputFile => ({
	bytes: Buffer.from(base64, 'base64'),
	mimeType,
	fileName,
});

async function requestFile(
	source: MediaSource,
	connection: Connection,
	event: GatewayEvent,
	endsAt: number,
): Promise<OutputFile> {
	const request = { ...source.request(event, connection), mostFileBytes: MOST_BYTES };
	const read = ({ body }: { body: unknown }) => source.read(body);
	const attachment = await call(connection, request, read, endsAt - Date.now());
	if (decodedLength(attachment) > MOST_BYTES) throw tooLargeError();
	return decodeAttachment(attachment);
}

/** What WhatsApp makes of what people record and photograph: for files whose type no one says. */
const USUAL_TYPES: Readonly<Record<string, string>> = {
	audio: 'audio/ogg',
	image: 'image/jpeg',
	sticker: 'image/webp',
	video: 'video/mp4',
};

/** Names the file as the message says it, else by the ID of the message. Its type has no parameters. */
function withOwnName(file: OutputFile, { media, messageId, id }: GatewayEvent): OutputFile {
	const { kind, mimeType = file.mimeType, fileName = file.fileName } = asObject(media);
	const type = asText(mimeType)?.split(';', 1)[0]?.trim();
	const known = knownMimeType(type) ?? USUAL_TYPES[asText(kind) ?? ''];
	const name = receivedFileName(asText(fileName), known, asText(messageId) ?? id);
	return { bytes: file.bytes, fileName: name, mimeType: type };
}

const tooLargeError = () =>
	new ExplainedError("The file wasn't downloaded", 'It is larger than 50 MB.');

const noLocationError = () =>
	new ExplainedError("The file couldn't be downloaded", "The message doesn't contain its URL.");

const tooManyError = () =>
	new ExplainedError(
		"The file wasn't downloaded",
		'Too many messages with files came at the same time.',
	);
