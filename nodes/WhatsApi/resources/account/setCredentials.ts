import { operation } from '../../../shared/action/operation';
import type { GatewayApi } from '../../../shared/action/operation';
import { ExplainedError } from '../../../shared/http/explained-error';
import { path } from '../../../shared/http/path';
import { isAcknowledged, readVerification } from '../../undocumented';
import { verifyRequest } from './verifyCredentials';

export const setCredentials = operation({
	name: 'Set Meta Credentials',
	value: 'setCredentials',
	action: 'Set credentials',
	description:
		'Give WhatsAPI the Meta credentials from your n8n credential, check them with Meta, and see what to do next',
	forPeopleOnly: true,
	fields: [
		{
			displayName:
				"First enter the Meta Access Token and the Meta Phone Number ID in the credential above: they're encrypted there, and not saved in this workflow.",
			name: 'metaCredentialsNotice',
			type: 'notice',
			default: '',
		},
	],
	async run(_, api) {
		const whatsappAccessToken = required(api, 'metaAccessToken', 'Meta Access Token');
		const whatsappPhoneNumberId = required(api, 'metaPhoneNumberId', 'Meta Phone Number ID');
		await api.call(
			{
				method: 'PUT',
				path: path`/auth/me/credentials`,
				body: { whatsappAccessToken, whatsappPhoneNumberId },
			},
			(body) => isAcknowledged(body) || undefined,
		);
		const verification = await api.call(verifyRequest(), readVerification);
		const nextStep = verification.verified === true ? TEST_IT : CHECK_THEM;
		return { success: true, ...verification, nextStep };
	},
});

function required(api: GatewayApi, name: string, label: string): string {
	const value = api.credentialField(name);
	if (value) return value;
	throw new ExplainedError(
		`The credential has no ${label}`,
		`Open the credential, enter the ${label}, and run this again.`,
	);
}

const TEST_IT =
	"Send a template to your own phone with Message → Send Template: hello_world from Meta's test number, or an approved one from your own number. For delivery statuses, set the webhook's callback URL in your Meta app to https://whatsapi.cc/webhooks/whatsapp.";

const CHECK_THEM =
	"Meta doesn't confirm these credentials yet. Check the Meta Access Token and the Meta Phone Number ID in the credential, and run this again.";
