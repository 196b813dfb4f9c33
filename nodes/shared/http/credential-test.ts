import type { ICredentialTestRequest } from 'n8n-workflow';

interface Test {
	/** A harmless call that needs a good key. */
	path: string;
	/** What is in its answer, so that another web site is not taken for the gateway; left out if nothing is sure. */
	answersWith?: string;
	/** What the user is told when the key is refused. */
	refused: string;
	/** What the user is told when there is nothing at the path. */
	missing?: string;
	/** What the user is told when something else answers. */
	elsewhere?: string;
}

/** The test behind a credential's Save button. n8n types a list of rules as all of one kind, but reads both. */
export const credentialTest = ({ path, answersWith, refused, missing, elsewhere }: Test) =>
	({
		// A redirect would carry the key to another host.
		request: {
			baseURL: '={{ $credentials.baseUrl.trim() }}',
			url: path,
			disableFollowRedirect: true,
		},
		rules: [
			{ type: 'responseCode', properties: { value: 401, message: refused } },
			...(missing === undefined
				? []
				: [{ type: 'responseCode', properties: { value: 404, message: missing } }]),
			...(answersWith === undefined
				? []
				: [
						{
							type: 'responseSuccessBody',
							properties: { key: answersWith, value: undefined, message: elsewhere },
						},
					]),
		],
	}) as ICredentialTestRequest;
