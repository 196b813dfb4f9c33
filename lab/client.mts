import type { IDataObject, INodeTypeDescription } from 'n8n-workflow';
import { dataTables } from './data-tables.mts';
import { executions } from './executions.mts';
import { requester } from './http.mts';
import { workflows } from './workflows.mts';

export interface Login {
	email: string;
	password: string;
}

interface Credential {
	id: string;
	name: string;
	type: string;
	data?: IDataObject;
}

export type Client = ReturnType<typeof connect>;

/** Everything a test or the demo does with n8n, as its owner. */
export function connect(url: string) {
	const request = requester(url);

	return {
		/** for what is not here */
		request,
		/** Creates the owner of a fresh n8n, and is logged in. The password needs a digit and a capital. */
		setupOwner: async ({ email, password }: Login) =>
			await request('POST', '/rest/owner/setup', {
				email,
				password,
				firstName: 'Lab',
				lastName: 'Owner',
			}),
		login: async ({ email, password }: Login) =>
			await request('POST', '/rest/login', { emailOrLdapLoginId: email, password }),
		nodeTypes: async () => await request<INodeTypeDescription[]>('GET', '/types/nodes.json'),
		createCredential: async (name: string, type: string, data: IDataObject) =>
			(await request<Credential>('POST', '/rest/credentials', { name, type, data })).id,
		updateCredential: async (id: string, name: string, type: string, data: IDataObject) =>
			await request('PATCH', `/rest/credentials/${id}`, { name, type, data }),
		testCredential: async (id: string) => {
			const stored = await request<Credential>('GET', `/rest/credentials/${id}?includeData=true`);
			const { name, type, data } = stored;
			return await request<{ status: 'OK' | 'Error'; message: string }>(
				'POST',
				'/rest/credentials/test',
				{ credentials: { id, name, type, data } },
			);
		},
		...workflows(url, request),
		...executions(request),
		...dataTables(request),
	};
}
