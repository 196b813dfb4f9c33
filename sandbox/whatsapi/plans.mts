/** Rate limits, POST /messages/bulk: the plans. */
export const plans = ['free', 'basic', 'pro', 'enterprise'] as const;
export type Plan = (typeof plans)[number];

/** Calls per window and API key. */
export type Limits = Readonly<Record<Plan, number>>;

/** Rate limits: the printed table, "per API key per minute". */
export const documentedLimits: Limits = { free: 20, basic: 100, pro: 500, enterprise: 2_000 };
/** Rate limits: "per minute". */
export const documentedWindowSeconds = 60;

/** POST /messages/bulk: "Basic caps at 100, Pro at 1,000, Enterprise at 5,000". Of Free it says nothing. */
export function bulkCaps(free: number): Limits {
	return { free, basic: 100, pro: 1_000, enterprise: 5_000 };
}
