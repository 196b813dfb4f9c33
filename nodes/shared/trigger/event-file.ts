import { asObject, asText } from '../values/json';
import { call } from '../http/call';
import { download } from '../http/download';
import { ExplainedError } from '../http/explained-error';
import { decryptFile, MOST_EXTRA_BYTES } from '../message/decrypt-file';
import { isEncryptedFile } from '../message/encrypted-file';
import type { OutputFile } from '../values/files';
import type { DeliveryContext } from './delivery-context';
import type { Attachment, GatewayEvent } from './event';
import { withOwnName } from './event-file-name';

const MOST_BYTES = 50 * 1024 * 1024;

/** For a download by URL. The gateway waits for a response meanwhile. */
const TIMEOUT_MS = 12_000;

/**
 * The file of an event: out of the event itself, else from the gateway until `endsAt` (ms), else from
 * where the event says that it is. Throws ExplainedError.
 */
export async function readEventFile(
	delivery: DeliveryContext,
	event: GatewayEvent,
	endsAt: number,
): Promise<OutputFile> {
	const { attachment } = event;
	if (isAttachment(attachment)) return withOwnName(decodeAttachment(attachment), event);
	if (Number(asObject(event.media).size) > MOST_BYTES) throw tooLargeError();
	if (Date.now() >= endsAt) throw tooManyError();
	let lastError: unknown = noLocationError();
	for (const fetchFile of [fromGateway, fromUrl, fromEncryptedCopy]) {
		try {
			const file = await fetchFile(delivery, event, endsAt);
			if (file) return withOwnName(file, event);
		} catch (error) {
			lastError = error;
		}
	}
	throw lastError;
}

/** One way to get a file; undefined if there is none. */
type FetchFile = (
	delivery: DeliveryContext,
	event: GatewayEvent,
	endsAt: number,
) => Promise<OutputFile | undefined>;

const fromGateway: FetchFile = async (delivery, event, endsAt) => {
	const { findFile } = delivery.trigger;
	if (!findFile) return undefined;
	const connection = await delivery.connect();
	const found = await findFile(event, {
		connection,
		options: delivery.parameters.options,
		ask: async (request, read) =>
			await call(
				connection,
				{ ...request, mostFileBytes: MOST_BYTES },
				({ body }) => read(body),
				endsAt - Date.now(),
			),
	});
	if (!found || isAttachment(found)) return found && decodeAttachment(found);
	return { fileName: found.fileName, ...(await fromLink(delivery, found.url)) };
};

const fromUrl: FetchFile = async (delivery, { media }) => {
	const url = asText(asObject(media).url);
	return url === undefined ? undefined : await fromLink(delivery, url);
};

const fromEncryptedCopy: FetchFile = async (delivery, { attachment }) => {
	if (!isEncryptedFile(attachment)) return undefined;
	const encrypted = await fromLink(delivery, attachment.url, MOST_EXTRA_BYTES);
	const bytes = decryptFile(encrypted.bytes, attachment);
	if (bytes.length > MOST_BYTES) throw tooLargeError();
	return { bytes };
};

async function fromLink(
	{ context, connect }: DeliveryContext,
	link: string,
	extraBytes = 0,
): Promise<OutputFile> {
	const baseUrl = (await connect()).credentialField('baseUrl');
	const mostBytes = MOST_BYTES + extraBytes;
	return await download(context, link, { baseUrl, mostBytes, timeoutMs: TIMEOUT_MS });
}

const isAttachment = (value: unknown): value is Attachment =>
	typeof asObject(value).base64 === 'string';

/** In bytes, at least. */
const decodedLength = ({ base64 }: Attachment): number => Math.floor((base64.length / 4) * 3) - 2;

function decodeAttachment(attachment: Attachment): OutputFile {
	if (decodedLength(attachment) > MOST_BYTES) throw tooLargeError();
	const { base64, mimeType, fileName } = attachment;
	return { bytes: Buffer.from(base64, 'base64'), mimeType, fileName };
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
