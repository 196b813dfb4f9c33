import type { IHookFunctions } from 'n8n-workflow';
import { endTestRun } from './end-test-run';
import { asHookError } from './hook-error';
import { isRegistered, register } from './register';
import { isTestRun, memoryOf } from '../registration-state';
import { isAutomatic, openTask } from './hook-context';
import type { Task } from './hook-context';
import type { TriggerGateway } from '../../trigger-gateway';
import { unregister } from './unregister';

/** How n8n registers a trigger's URL and removes it. Unless that is automatic, the user does both. */
export const registration = (trigger: TriggerGateway) => ({
	checkExists: hook(trigger, isRegistered),
	create: hook(trigger, register),
	async delete(this: IHookFunctions): Promise<boolean> {
		const remove = hook(trigger, unregister).bind(this);
		return isTestRun(this) ? await endTestRun(this, trigger, remove) : await remove();
	},
});

const hook = (trigger: TriggerGateway, act: (task: Task) => Promise<boolean>) =>
	async function (this: IHookFunctions): Promise<boolean> {
		if (!isAutomatic(this)) return true;
		if (this.getActivationMode() === 'manual') memoryOf(this).isTest = true;
		try {
			return await act(await openTask(this, trigger));
		} catch (error) {
			throw asHookError(this.getNode(), error);
		}
	};
