import { setTimeout as sleep } from 'node:timers/promises';
import type { Activity } from './activity.mts';
import type { Campaign } from './state.mts';

export interface CampaignPace {
	/** Milliseconds that a campaign is pending before it runs, and that it runs. */
	campaignStep: number;
	/** Aborted when the sandbox stops. */
	stopped: AbortSignal;
}

/** The longest that a timer of Node.js takes. */
const longestSleep = 2 ** 31 - 1;

/** Campaigns: pending until its time, then running, then finished. How long that takes is assumed. */
export async function carryOut(
	activity: Activity,
	campaign: Campaign,
	{ campaignStep, stopped }: CampaignPace,
): Promise<void> {
	const begin = Math.max(Date.parse(campaign.scheduledAt ?? '') || 0, Date.now()) + campaignStep;
	if (!(await until(begin, stopped))) return;
	activity.startCampaign(campaign);
	if (!(await until(Date.now() + campaignStep, stopped))) return;
	activity.finishCampaign(campaign);
}

/** Whether the time has come; false if the sandbox has stopped before. */
async function until(time: number, signal: AbortSignal): Promise<boolean> {
	for (let left = time - Date.now(); left > 0; left = time - Date.now()) {
		const ms = Math.min(left, longestSleep);
		await sleep(ms, undefined, { signal, ref: false }).catch(() => undefined);
		if (signal.aborted) return false;
	}
	return !signal.aborted;
}
