import type { GatewayApi } from '../../../shared/action/operation';
import { registryCallOf } from '../../../shared/action/registry-call';
import type { ExpectedWebhook } from '../../../shared/trigger/registration/repair/check';
import { singleWebhookRegistry } from '../../../shared/trigger/registration/registries/single-webhook';
import { withTokenInUrl } from '../../../shared/trigger/registration/registries/token-in-url';
import { accountWebhook } from '../../trigger/account-webhook';

export const NAME = 'WhatsAPI';

/** The only webhook of an account, as an operation sees it. */
export const accountRegistry = (api: GatewayApi) =>
	withTokenInUrl(singleWebhookRegistry({ name: NAME }, accountWebhook(registryCallOf(api))));

/** How the trigger's webhook has to be. */
export const expectedWebhook = (
	{ triggerUrl }: { triggerUrl: string },
	{ credentialField }: GatewayApi,
): ExpectedWebhook => ({ url: triggerUrl, secret: credentialField('webhookToken') });
