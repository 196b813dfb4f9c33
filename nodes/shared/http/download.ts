import type { IAllExecuteFunctions, IN8nHttpFullResponse } from 'n8n-workflow';
import { isLoopback, isPrivate } from './base-url';
import { ExplainedError } from './explained-error';
import type { OutputFile } from '../values/files';
import { throwIfCancelled } from './wait';

interface Terms {
	/** The gateway's own base URL: its host may be in a private network. */
	readonly baseUrl?: string;
	readonly mostBytes?: number;
	/** For the whole download. */
	readonly timeoutMs?: number;
	readonly cancelled?: AbortSignal | undefined;
}

/** What WhatsApp carries as a document. */
const MOST_BYTES = 100 * 1024 * 1024;
const TIMEOUT_MS = 60_000;

/**
 * Fetches a file that somebody else has named by its URL: without any key, without redirects, and from
 * no private or loopback address but the gateway's own host. Throws ExplainedError, which says no URL.
 */
export async function download(
	{ helpers }: { helpers: Pick<IAllExecuteFunctions['helpers'], 'httpRequest'> },
	link: string,
	{ baseUrl, mostBytes = MOST_BYTES, timeoutMs = TIMEOUT_MS, cancelled }: Terms = {},
): Promise<OutputFile> {
	const url = requirePublicUrl(link, baseUrl);
	const abortSignal = AbortSignal.any(
		[AbortSignal.timeout(timeoutMs), cancelled].filter((signal) => signal !== undefined),
	);
	try {
		const response: unknown = await helpers.httpRequest({
			url,
			encoding: 'stream',
			returnFullResponse: true,
			ignoreHttpStatusErrors: true,
			disableFollowRedirect: true,
			timeout: timeoutMs,
			abortSignal,
		});
		const { statusCode, headers, body } = response as IN8nHttpFullResponse;
		const stream = body as unknown as Stream;
		if (statusCode !== 200) {
			stream.destroy();
			throw downloadError(`The server that has it answered with HTTP ${statusCode}.`);
		}
		const mimeType = String(headers['content-type'] ?? '').replace(/\s*;.*$/, '');
		return { bytes: await readAll(stream, mostBytes), mimeType: mimeType || undefined };
	} catch (error) {
		throw toExplainedError(error, cancelled);
	}
}

function toExplainedError(error: unknown, cancelled: AbortSignal | undefined): ExplainedError {
	throwIfCancelled(cancelled);
	if (error instanceof ExplainedError) return error;
	return downloadError('The server that has it could not be reached, or took too long.');
}

type Stream = AsyncIterable<Buffer> & { destroy(): void };

/** Counts the bytes, whatever size the server declares. */
async function readAll(stream: Stream, mostBytes: number): Promise<Buffer> {
	const chunks: Buffer[] = [];
	let left = mostBytes;
	// Leaving the loop early ends the stream.
	for await (const chunk of stream) {
		left -= chunk.length;
		if (left < 0)
			throw downloadError(`It is larger than ${Math.floor(mostBytes / 1024 / 1024)} MB.`);
		chunks.push(chunk);
	}
	return Buffer.concat(chunks);
}

function requirePublicUrl(link: string, baseUrl: string | undefined): string {
	const url = URL.canParse(link) ? new URL(link) : undefined;
	if (!url || !/^https?:$/.test(url.protocol))
		throw downloadError('Its address is not a web address.');
	const own = baseUrl !== undefined && URL.canParse(baseUrl) ? new URL(baseUrl).host : undefined;
	if (url.host !== own && isInternal(url.hostname)) {
		throw downloadError('Its address is inside a private network, which this node does not open.');
	}
	return url.href;
}

/** Beyond `isPrivate`: this host, shared address space, IPv4 written as IPv6, what ends at localhost. */
const MORE_INTERNAL = /^(0|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\.[\d.]+$|^\[::|(^|\.)localhost$/;

function isInternal(hostname: string): boolean {
	const host = hostname.replace(/\.$/, '');
	return isLoopback(host) || isPrivate(host) || MORE_INTERNAL.test(host);
}

const downloadError = (why: string) => new ExplainedError('The file could not be downloaded', why);
