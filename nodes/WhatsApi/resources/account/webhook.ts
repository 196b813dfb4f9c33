import type { GatewayApi } from '../../../shared/action/operation';
import { registryCallOf } from '../../../shared/action/registry-call';
import { singleWebhookRegistry } from '../../../shared/trigger/registration/registries/single-webhook';
import { withTokenInUrl } from '../../../shared/trigger/registration/registries/token-in-url';
import { accountWebhook } from '../../trigger/account-webhook';

export const NAME = 'WhatsAPI';

/** The only webhook of an account, as an operation sees it. */
export const accountRegistry = (api: GatewayApi) =>
	withTokenInUrl(singleWebhookRegistry({ name: NAME }, accountWebhook(registryCallOf(api))));
