import axios, { isAxiosError } from 'axios';
import validator from 'validator';
import { Boom } from './refusal.mts';

/** As in /etc/hosts, for files: the origin that a name stands for, or how asking that host ends. */
export type Hosts = Readonly<Record<string, string | Error>>;

/** As Evolution asks: a host needs a top-level domain or an IP address, so localhost is none. */
export const isUrl = (text: string | undefined): text is string =>
	text !== undefined && validator.isURL(text);

/** The bytes behind a URL or in a base64 text, and the type that came with them. */
export interface Fetched {
	file: Buffer;
	type?: string;
}

/** As pictures, voice notes and stickers are fetched: by axios, whose words and statuses show. */
export async function fetchFile(media: string, hosts: Hosts): Promise<Fetched> {
	if (!isUrl(media)) return { file: Buffer.from(media, 'base64') };
	const url = resolved(media, hosts);
	if (url instanceof Error) throw url;
	const options = { responseType: 'arraybuffer', proxy: false, timeout: 30_000 } as const;
	try {
		const { data, headers } = await axios.get<ArrayBuffer>(url, options);
		return { file: Buffer.from(data), ...typed(headers['content-type']) };
	} catch (error) {
		// observed: without an answer, it is what the socket has thrown
		throw isAxiosError(error) && error.response === undefined ? new Error(error.message) : error;
	}
}

/** As Baileys streams documents and videos. */
export async function streamFile(media: string, hosts: Hosts): Promise<Fetched> {
	if (!isUrl(media)) return { file: Buffer.from(media, 'base64') };
	const url = resolved(media, hosts);
	if (url instanceof Error) throw new TypeError('fetch failed', { cause: url });
	const response = await fetch(url);
	if (!response.ok) throw new Boom(`Failed to fetch stream from ${media}`, response.status);
	const file = Buffer.from(await response.arrayBuffer());
	return { file, ...typed(response.headers.get('content-type')) };
}

const typed = (type: unknown) => (typeof type === 'string' ? { type } : {});

function resolved(media: string, hosts: Hosts): string | Error {
	// as validator takes it for a URL
	const url = new URL(/^\w+:\/\//.test(media) ? media : `http://${media}`);
	const found = hosts[url.hostname];
	return typeof found === 'string'
		? new URL(url.pathname + url.search, found).href
		: (found ?? url.href);
}
