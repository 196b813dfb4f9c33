import type { Explanation, Gateway } from '../gateway';
import { adviseOnAmbiguity, subjectOf } from './ambiguity';
import type { HttpResponse } from './call-result';
import { createsSomething } from './request';
import type { HttpRequest } from './request';
import { requestedBackoff } from './retry';
import { capitalize, serverName } from './server-name';

/**
 * What a status means if the gateway says no more. `isDocumentedError`: the body has the gateway's error
 * shape. `missing` names what a 404 is about.
 */
export function explainStatus(
	gateway: Gateway,
	request: HttpRequest,
	response: HttpResponse,
	isDocumentedError: boolean,
	missing?: string,
): Explanation {
	const { baseUrlLabel = 'Base URL' } = gateway;
	const name = capitalize(serverName(gateway, request));
	const { status } = response;
	const advice = adviseOnAmbiguity(gateway, request);
	if (status >= 500)
		return { message: `${name} is currently unavailable (HTTP ${status})`, description: advice };
	if (status < 300) {
		const description = `${advice} If this keeps happening, check the ${baseUrlLabel} in the credential.`;
		return { message: `${name} sent an unexpected response`, description };
	}
	if (status === 429) {
		return {
			message: `${name}'s rate limit was reached`,
			description: waitHint(request, response),
		};
	}
	return (
		refusals(gateway, name, isDocumentedError, missing)[status] ??
		otherRefusal(name, baseUrlLabel, request, status)
	);
}

const refusals = (
	{ name: gateway, keyHint, baseUrlLabel = 'Base URL' }: Gateway,
	name: string,
	isDocumentedError: boolean,
	missing?: string,
): Record<number, Explanation> => ({
	401: {
		message: `${name} rejected the API key`,
		description: `Check the key in the credential. ${keyHint}`,
	},
	403: {
		message: `${name} doesn't allow this`,
		description: `The API key doesn't have permission for this. ${keyHint}`,
	},
	404: isDocumentedError
		? {
				message: `${name} couldn't find ${missing ?? 'this resource'}`,
				description: 'Check the ID: it may have been deleted, or belong to another account.',
			}
		: {
				message: `No ${gateway} API was found at this URL (HTTP 404)`,
				description: `Check the ${baseUrlLabel} in the credential.`,
			},
});

function otherRefusal(
	name: string,
	baseUrlLabel: string,
	request: HttpRequest,
	status: number,
): Explanation {
	const notDone = `${subjectOf(request)} wasn't processed.`;
	if (status < 400) {
		return {
			message: `${name} redirected the request to another address (HTTP ${status})`,
			description: `${notDone} Check the ${baseUrlLabel} in the credential.`,
		};
	}
	const others = createsSomething(request)
		? ' Earlier items may have been processed: run it again only with the remaining ones.'
		: '';
	return {
		message: `${name} rejected the request (HTTP ${status})`,
		description: `${notDone} Check the values of this node's parameters.${others}`,
	};
}

function waitHint(request: HttpRequest, response: HttpResponse): string {
	const seconds = Math.ceil((requestedBackoff(response) ?? 0) / 1000);
	return `${subjectOf(request)} wasn't sent. Try again in ${seconds > 0 ? `${seconds} seconds` : 'a minute'}.`;
}
