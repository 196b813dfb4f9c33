import type { IHookFunctions } from 'n8n-workflow';
import { endTestRun } from './end-test-run';
import { asHookError } from './hook-error';
import { isRegistered, register } from './register';
import { requireMatching } from './require-matching';
import { isTestRegistration, registrationState } from '../registration-state';
import { isAutomatic, readOptions } from '../../parameters';
import { openHookContext } from './hook-context';
import type { HookContext } from './hook-context';
import type { TriggerGateway } from '../../trigger-gateway';
import { requireSecret } from '../../verify';
import { unregister } from './unregister';

/**
 * n8n's webhook methods: publish registers the trigger's URL, unpublish removes it. With manual registration,
 * they do nothing. n8n first asks whether the URL is registered: a trigger that can never run is refused there.
 */
export const registrationHooks = (trigger: TriggerGateway) => ({
	checkExists: hook(trigger, isRegistered, requireValid),
	create: hook(trigger, register),
	async delete(this: IHookFunctions): Promise<boolean> {
		const remove = hook(trigger, unregister).bind(this);
		return isTestRegistration(this) ? await endTestRun(this, remove) : await remove();
	},
});

/** Throws ExplainedError for what would let no delivery start the workflow. */
async function requireValid(context: IHookFunctions, trigger: TriggerGateway): Promise<void> {
	requireMatching(context, trigger);
	readOptions(context, trigger.options);
	await requireSecret(context, trigger);
}

const hook = (
	trigger: TriggerGateway,
	act: (hook: HookContext) => Promise<boolean>,
	check?: typeof requireValid,
) =>
	async function (this: IHookFunctions): Promise<boolean> {
		try {
			await check?.(this, trigger);
			if (!isAutomatic(this)) return true;
			if (this.getActivationMode() === 'manual') registrationState(this).isTest = true;
			return await act(await openHookContext(this, trigger));
		} catch (error) {
			throw asHookError(this.getNode(), error);
		}
	};
