import { waitUntil } from '../wait-until.mts';
import type { Activity } from './activity.mts';
import type { Campaign } from './state.mts';

export interface CampaignPace {
	/** Milliseconds that a campaign is pending before it runs, and that it runs. */
	campaignStep: number;
	/** Aborted when the sandbox stops. */
	stopped: AbortSignal;
}

/** Campaigns: pending until its time, then running, then finished. How long that takes is assumed. */
export async function carryOut(
	activity: Activity,
	campaign: Campaign,
	{ campaignStep, stopped }: CampaignPace,
): Promise<void> {
	const begin = Math.max(Date.parse(campaign.scheduledAt ?? '') || 0, Date.now()) + campaignStep;
	if (!(await waitUntil(begin, stopped))) return;
	activity.startCampaign(campaign);
	if (!(await waitUntil(Date.now() + campaignStep, stopped))) return;
	activity.finishCampaign(campaign);
}
