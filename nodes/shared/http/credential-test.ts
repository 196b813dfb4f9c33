import type { ICredentialTestRequest } from 'n8n-workflow';

interface Test {
	/** A call that changes nothing and needs a valid key. */
	path: string;
	/** What its response contains, so that another web site does not pass for the gateway. Omit it if nothing is certain. */
	answersWith?: string;
	/** The error shown when the key is refused. */
	refused: string;
	/** The error shown when the path does not exist. */
	missing?: string;
	/** The error shown when the response comes from something else. */
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
