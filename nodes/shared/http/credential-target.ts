import type { IHttpRequestOptions } from 'n8n-workflow';
import { ExplainedError } from './explained-error';

/** n8n's HTTP Request node gives a whole URL as `uri`; everything else a path behind a base URL. */
type CredentialRequest = IHttpRequestOptions & { readonly uri?: string };

interface Target {
	/** The one of the credential's base URLs that the request goes to. */
	readonly baseUrl: string;
	/** What stands behind it, such as `/contacts`; the whole path if it is on the same server, but elsewhere. */
	readonly path: string;
}

/** Where a request takes a credential's key; throws ExplainedError if that is none of its servers. */
export function credentialTarget(request: CredentialRequest, baseUrls: readonly string[]): Target {
	const { uri, url, baseURL = '' } = request;
	const address = uri ?? (URL.canParse(url) ? url : `${baseURL.trim().replace(/\/+$/, '')}${url}`);
	const { origin, pathname } = URL.canParse(address)
		? new URL(address)
		: { origin: '', pathname: '' };
	const own = baseUrls.filter((baseUrl) => new URL(baseUrl).origin === origin);
	const [around] = own
		.filter((baseUrl) => `${origin}${pathname}/`.startsWith(`${baseUrl}/`))
		.sort((a, b) => b.length - a.length);
	const baseUrl = around ?? own[0];
	if (baseUrl === undefined) throw otherServer();
	const path = around === undefined ? pathname : `${origin}${pathname}`.slice(around.length);
	return { baseUrl, path: path.replace(/\/+$/, '') };
}

const otherServer = () =>
	new ExplainedError(
		'This URL is on another server than the credential',
		'Nothing was sent, so that the key stays secret. Check the URL, or select a credential for that server.',
	);
