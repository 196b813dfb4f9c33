import type { Explanation, Gateway } from '../gateway';
import { adviseOnAmbiguity, subjectOf } from './ambiguity';
import type { HttpResponse } from './call-result';
import { createsSomething } from './request';
import type { HttpRequest } from './request';
import { requestedBackoff } from './retry';

/** What a status means if the gateway says no more. `isDocumentedError`: the body has the gateway's error shape. */
export function explainStatus(
	gateway: Gateway,
	request: HttpRequest,
	response: HttpResponse,
	isDocumentedError: boolean,
): Explanation {
	const { name, baseUrlLabel = 'Base URL' } = gateway;
	const { status } = response;
	const advice = adviseOnAmbiguity(name, request);
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
	return refusals(gateway, isDocumentedError)[status] ?? otherRefusal(gateway, request, status);
}

const refusals = (
	{ name, keyHint, baseUrlLabel = 'Base URL' }: Gateway,
	isDocumentedError: boolean,
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
				message: `${name} couldn't find this resource`,
				description: 'Check the ID: it may belong to another account.',
			}
		: {
				message: `No ${name} API was found at this URL (HTTP 404)`,
				description: `Check the ${baseUrlLabel} in the credential.`,
			},
});

function otherRefusal(
	{ name, baseUrlLabel = 'Base URL' }: Gateway,
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
