import type { IAllExecuteFunctions, IN8nHttpFullResponse } from 'n8n-workflow';
import { isLoopback, isPrivate } from './base-url';
import { ExplainedError } from './explained-error';
import type { OutputFile } from '../values/files';
import { inMegabytes, readStream } from './read-stream';
import type { ByteStream } from './read-stream';
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
export const MOST_FILE_BYTES = 100 * 1024 * 1024;
const TIMEOUT_MS = 60_000;

/**
 * Fetches a file that somebody else has named by its URL: without any key, without redirects, and, but for
 * the gateway's own host, from no URL that itself names a private or loopback address. What a name resolves
 * to, only n8n's SSRF protection checks. Throws ExplainedError, which says no URL.
 */
export async function download(
	{ helpers }: { helpers: Pick<IAllExecuteFunctions['helpers'], 'httpRequest'> },
	link: string,
	{ baseUrl, mostBytes = MOST_FILE_BYTES, timeoutMs = TIMEOUT_MS, cancelled }: Terms = {},
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
		const stream = body as unknown as ByteStream;
		if (statusCode !== 200) {
			stream.destroy();
			throw downloadError(`The server responded with HTTP ${statusCode}.`);
		}
		const [mimeType = ''] = String(headers['content-type'] ?? '').split(';', 1);
		const bytes = await readStream(stream, mostBytes);
		if (!bytes) throw downloadError(`It is larger than ${inMegabytes(mostBytes)}.`);
		return { bytes, mimeType: mimeType.trim() || undefined };
	} catch (error) {
		throw toExplainedError(error, cancelled);
	}
}

function toExplainedError(error: unknown, cancelled: AbortSignal | undefined): ExplainedError {
	throwIfCancelled(cancelled);
	if (error instanceof ExplainedError) return error;
	return downloadError("The server couldn't be reached or took too long.");
}

function requirePublicUrl(link: string, baseUrl: string | undefined): string {
	const url = URL.canParse(link) ? new URL(link) : undefined;
	if (!url || !/^https?:$/.test(url.protocol)) throw downloadError("The URL isn't valid.");
	const own = baseUrl !== undefined && URL.canParse(baseUrl) ? new URL(baseUrl).host : undefined;
	if (url.host !== own && isInternal(url.hostname)) {
		throw downloadError("The URL points to a private network, which isn't allowed.");
	}
	return url.href;
}

/** Beyond `isPrivate`: this host, shared address space, benchmarks, multicast, and reserved (RFC 6890). */
const MORE_IPV4 =
	/^(0|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])|192\.0\.0|198\.1[89]|2(2[4-9]|[345]\d))\.[\d.]+$/;

/** IPv4 within IPv6 (mapped, NAT64, 6to4, Teredo), site-local, and multicast. URL.hostname drops leading zeros. */
const MORE_IPV6 = /^\[(::|64:ff9b:|2002:|2001:(0?:)|fe[c-f][0-9a-f]:|ff[0-9a-f]{2}:)/;

/** Names that only a private network, a cluster, or the machine itself resolves. */
const MORE_NAMES = /\.(svc|lan|localhost|localdomain|intranet|corp|home|private)$|\.home\.arpa$/;

function isInternal(hostname: string): boolean {
	const host = hostname.replace(/\.$/, '');
	const more = [MORE_IPV4, MORE_IPV6, MORE_NAMES].some((pattern) => pattern.test(host));
	return isLoopback(host) || isPrivate(host) || more;
}

const downloadError = (why: string) => new ExplainedError("The file couldn't be downloaded", why);
