import type { Gateway } from '../gateway';
import type { HttpRequest } from './request';

/** What errors call the server of a request: users know their own server by no name but that. */
export const serverName = (
	{ name, ownServer }: Pick<Gateway, 'name' | 'ownServer'>,
	{ server, publicBaseUrl }: Pick<HttpRequest, 'server' | 'publicBaseUrl'> = {},
): string => (server === undefined && publicBaseUrl === undefined && ownServer) || name;

/** For the start of a sentence. */
export const capitalize = (text: string): string =>
	`${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
