import type { IHttpRequestOptions } from 'n8n-workflow';
import { credentialTarget } from '../../nodes/shared/http/credential-target.ts';

const SERVER = 'https://gateway.example/api/v1';
const OTHER = 'https://gateway.example/api/v1/management';
const OWN = [SERVER, OTHER];

const behindBase = (url: string, baseURL = SERVER): IHttpRequestOptions => ({ baseURL, url });
/** As n8n's HTTP Request node makes them. */
const whole = (uri: string) => ({ uri }) as unknown as IHttpRequestOptions;

const HITS: Array<[string, IHttpRequestOptions, string, string]> = [
	['a path behind a base URL', behindBase('/contacts'), SERVER, '/contacts'],
	[
		'a base URL that was typed with blanks and a slash',
		behindBase('/contacts', ` ${SERVER}/ `),
		SERVER,
		'/contacts',
	],
	['a whole URL', whole(`${SERVER}/contacts?page=2`), SERVER, '/contacts'],
	['a slash at its end', whole(`${SERVER}/contacts/`), SERVER, '/contacts'],
	['the base URL itself', whole(SERVER), SERVER, ''],
	['the longer of two base URLs', whole(`${OTHER}/numbers`), OTHER, '/numbers'],
	[
		'a name that only begins like a base URL',
		whole(`${OTHER}-x/numbers`),
		SERVER,
		'/management-x/numbers',
	],
	[
		'another path of the same server',
		whole('https://gateway.example/api/v2/contacts'),
		SERVER,
		'/api/v2/contacts',
	],
	['dots in the path', whole(`${OTHER}/../contacts`), SERVER, '/contacts'],
];

test.each(HITS)('knows the base URL and the path of %s', (_, request, baseUrl, path) => {
	expect(credentialTarget(request, OWN)).toEqual({ baseUrl, path });
});

const ELSEWHERE: Array<[string, IHttpRequestOptions]> = [
	['another host', whole('https://evil.example/api/v1/contacts')],
	['a host that begins the same', whole('https://gateway.example.evil.example/api/v1')],
	['a user that looks like the host', whole('https://gateway.example@evil.example/api/v1')],
	['another port', whole('https://gateway.example:8443/api/v1/contacts')],
	['plain HTTP', whole('http://gateway.example/api/v1/contacts')],
	['a whole URL behind a base URL', behindBase('https://evil.example/')],
	['no URL', whole('')],
];

test.each(ELSEWHERE)('keeps the key from %s', (_, request) => {
	expect(() => credentialTarget(request, OWN)).toThrow('on another server');
});
