import { ICredentialsHelper } from 'n8n-workflow';
import type {
	ICredentialDataDecryptedObject,
	ICredentialType,
	IHttpRequestOptions,
	INodeCredentialsDetails,
} from 'n8n-workflow';

/** n8n's own lives in the server. This one holds credentials in memory and authenticates as n8n does. */
export class CredentialsHelper extends ICredentialsHelper {
	constructor(
		private readonly types: ReadonlyMap<string, ICredentialType>,
		private readonly data: Record<string, ICredentialDataDecryptedObject>,
	) {
		super();
	}

	getParentTypes() {
		return [];
	}

	isCredentialUsableByNode() {
		return true;
	}

	async authenticate(
		credentials: ICredentialDataDecryptedObject,
		typeName: string,
		request: IHttpRequestOptions,
	) {
		const { authenticate } = this.typeOf(typeName);
		if (typeof authenticate !== 'function') throw new Error(`${typeName} has no authenticate()`);
		return await authenticate(credentials, request);
	}

	async preAuthentication() {
		return undefined;
	}

	async runPreAuthentication() {
		return undefined;
	}

	async getDecrypted(_: unknown, details: INodeCredentialsDetails, type: string) {
		const data = this.data[type];
		if (!data)
			throw new Error(`Credential with ID "${details.id}" does not exist for type "${type}".`);
		return { ...data };
	}

	getCredentialsProperties(type: string) {
		return this.typeOf(type).properties;
	}

	async getCredentials(): Promise<never> {
		throw new Error('The nodes never read encrypted credentials');
	}

	async updateCredentials(): Promise<never> {
		throw new Error('The nodes never write credentials');
	}

	async updateCredentialsOauthTokenData(): Promise<never> {
		throw new Error('The nodes never write credentials');
	}

	private typeOf(name: string): ICredentialType {
		const type = this.types.get(name);
		if (!type) throw new Error(`No credential type ${name}`);
		return type;
	}
}
