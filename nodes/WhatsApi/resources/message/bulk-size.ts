import type { GatewayApi } from '../../../shared/action/operation';
import type { Field } from '../../../shared/fields/field';
import { path } from '../../../shared/http/path';
import { readDataWith } from '../../responses';
import { ASSUMED_CAP } from '../../undocumented';

export const messagesPerCall = {
	displayName: 'Messages per Request',
	name: 'messagesPerCall',
	type: 'number',
	typeOptions: { minValue: 1, maxValue: 5000 },
	default: 100,
	description:
		"Maximum number of messages per request. Defaults to your plan's limit: 100 on Basic, 1,000 on Pro, 5,000 on Enterprise, 100 on other plans.",
} as const satisfies Field;

/** https://whatsapi.cc/developers, POST /messages/bulk: "Basic caps at 100, Pro at 1,000, Enterprise at 5,000". */
const CAPS = new Map([
	['basic', 100],
	['pro', 1_000],
	['enterprise', 5_000],
]);

/** How many of these messages may go into one call. The plan is asked for only if it makes a difference. */
export async function callSize(count: number, wish: number | undefined, api: GatewayApi) {
	if (wish !== undefined) return wish;
	if (count <= ASSUMED_CAP) return ASSUMED_CAP;
	const { plan } = await api.call({ method: 'GET', path: path`/auth/me` }, readDataWith('plan'));
	return CAPS.get(String(plan).toLowerCase()) ?? ASSUMED_CAP;
}
