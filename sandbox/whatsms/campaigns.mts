import type { FastifyInstance } from 'fastify';
import type { Activity } from './activity.mts';
import { type CampaignPace, carryOut } from './campaign-course.mts';
import { lists, type NewCampaign, newCampaign } from './fields.mts';
import { mustExist } from './known.mts';
import { onlyMethods } from './methods.mts';
import { pageOf } from './page.mts';
import type { ListQuery } from './query-names.mts';
import type { Variant } from './variant.mts';

/** The docs' section Campaigns. */
export function campaigns(
	app: FastifyInstance,
	activity: Activity,
	variant: Variant,
	pace: CampaignPace,
): void {
	const { state } = activity;
	const { queryNames, otherVerbs } = variant;

	app.get<{ Querystring: ListQuery }>(
		'/campaigns',
		{ schema: { querystring: lists(variant).campaigns } },
		({ query }) => {
			const status = query[queryNames.status];
			const matching = [...state.campaigns.values()].filter(
				(campaign) => status === undefined || campaign.status === status,
			);
			// a number of results per page is not documented here: ignored, if unknown parameters are
			const { [queryNames.page]: page } = query;
			const { rows, count, hasMore } = pageOf(matching, { [queryNames.page]: page }, variant);
			const listed = rows.map((campaign) => ({
				id: campaign.id,
				name: campaign.name,
				status: campaign.status,
				scheduledAt: campaign.scheduledAt,
				sentCount: campaign.sentCount,
				failedCount: campaign.failedCount,
				createdAt: campaign.createdAt,
				...(variant.shown === 'all' && {
					whatsappId: campaign.whatsappId,
					contactGroup:
						state.contactGroups.find(({ id }) => id === campaign.contactGroupId) ?? null,
				}),
			}));
			return { campaigns: listed, count, hasMore };
		},
	);

	app.post<{ Body: NewCampaign }>(
		'/campaigns',
		{ schema: { body: newCampaign } },
		async ({ body }, reply) => {
			mustExist(state.whatsapps, 'whatsappId', body.whatsappId);
			mustExist(state.contactGroups, 'contactGroupId', body.contactGroupId);
			const campaign = activity.createCampaign(body);
			const { id, name, status, createdAt } = campaign;
			void carryOut(activity, campaign, pace);
			return await reply.code(201).send({ campaign: { id, name, status, createdAt } });
		},
	);
	onlyMethods(app, '/campaigns', ['GET', 'POST'], otherVerbs);
}
