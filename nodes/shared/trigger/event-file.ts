import type { INodeProperties, IWebhookFunctions } from 'n8n-workflow';
import { asObject, asText } from '../values/json';
import { download } from '../http/download';
import { explain } from '../http/explain';
import { ExplainedError } from '../http/explained-error';
import type { OutputFile } from '../values/files';
import type { Gateway } from '../gateway';
import { isSuccess } from '../http/call-result';
import { connect } from '../http/transport';
import type { Connection } from '../http/transport';
import type { Attachment, GatewayEvent } from './event';
import type { MediaSource, TriggerGateway } from './trigger-gateway';

/** One of the trigger's options. */
export const downloadMediaField: INodeProperties = {
	displayName: 'Download Media',
	name: 'downloadMedia',
	type: 'boolean',
	default: false,
	description:
		'Whether to put the picture, video, sound or document of a message into the binary field data, up to 50 MB. If that fails, the field mediaError says why, and the message starts the workflow all the same.',
};

const MOST_BYTES = 50 * 1024 * 1024;

/** The gateway waits for an answer meanwhile. */
const TIMEOUT_MS = 12_000;

/**
 * The file of an event: out of the event itself, else from the gateway, else from where the event says
 * that it is. Throws ExplainedError.
 */
export async function readEventFile(
	context: IWebhookFunctions,
	{ gateway, media: source }: Pick<TriggerGateway, 'gateway' | 'media'>,
	event: GatewayEvent,
): Promise<OutputFile> {
	const { attachment } = event;
	if (isAttachment(attachment)) return withMediaName(decodeAttachment(attachment), event.media);
	const { size, url } = asObject(event.media);
	if (Number(size) > MOST_BYTES) throw tooLargeError();
	const connection = await connect(context, { ...gateway, timeoutMs: TIMEOUT_MS });
	const link = asText(url);
	const found = source ? await requestFile(gateway, source, connection, event) : noLocationError();
	if (!(found instanceof ExplainedError)) return withMediaName(found, event.media);
	if (link === undefined) throw found;
	const baseUrl = connection.credentialField('baseUrl');
	const terms = { baseUrl, mostBytes: MOST_BYTES, timeoutMs: TIMEOUT_MS };
	return withMediaName(await download(context, link, terms), event.media);
}

const isAttachment = (value: unknown): value is Attachment =>
	typeof asObject(value).base64 === 'string';

const decodeAttachment = ({ base64, mimeType, fileName }: Attachment): OutputFile => ({
	bytes: Buffer.from(base64, 'base64'),
	mimeType,
	fileName,
});

async function requestFile(
	gateway: Gateway,
	source: MediaSource,
	connection: Connection,
	event: GatewayEvent,
): Promise<OutputFile | ExplainedError> {
	const request = source.request(event, connection);
	connection.check(request);
	const result = await connection.send(request);
	const attachment = isSuccess(result) ? source.read(result.body) : undefined;
	return attachment
		? decodeAttachment(attachment)
		: explain(gateway, request, { result, isEarlier: false }, connection);
}

/** As the message says it; a name is no path, and a type has no parameters. */
function withMediaName(file: OutputFile, media: unknown): OutputFile {
	const { mimeType = file.mimeType, fileName = file.fileName } = asObject(media);
	return {
		bytes: file.bytes,
		fileName: asText(fileName)?.replace(/^.*[\\/]/, ''),
		mimeType: asText(mimeType)?.replace(/\s*;.*$/, ''),
	};
}

const tooLargeError = () =>
	new ExplainedError('The file was not downloaded', 'It is larger than 50 MB.');

const noLocationError = () =>
	new ExplainedError('The file could not be downloaded', 'The message does not say where it is.');
