import type { IHookFunctions } from 'n8n-workflow';
import { endTestRun } from './end-test-run';
import { asHookError } from './hook-error';
import { isRegistered, register } from './register';
import { requireMatching } from './require-matching';
import { isTestRun, memoryOf } from './memory';
import { isAutomatic, openTask } from './task';
import type { Task } from './task';
import type { TriggerGateway } from '../trigger-gateway';
import { unregister } from './unregister';

/**
 * How n8n registers a trigger's URL and removes it. Unless that is automatic, the user does both. n8n asks
 * first whether it is registered: a trigger that could never run is refused there.
 */
export const registration = (trigger: TriggerGateway) => ({
	checkExists: hook(trigger, isRegistered, requireMatching),
	create: hook(trigger, register),
	async delete(this: IHookFunctions): Promise<boolean> {
		const remove = hook(trigger, unregister).bind(this);
		return isTestRun(this) ? await endTestRun(this, trigger, remove) : await remove();
	},
});

const hook = (
	trigger: TriggerGateway,
	act: (task: Task) => Promise<boolean>,
	check?: typeof requireMatching,
) =>
	async function (this: IHookFunctions): Promise<boolean> {
		try {
			check?.(this, trigger);
			if (!isAutomatic(this)) return true;
			if (this.getActivationMode() === 'manual') memoryOf(this).isTest = true;
			return await act(await openTask(this, trigger));
		} catch (error) {
			throw asHookError(this.getNode(), error);
		}
	};
