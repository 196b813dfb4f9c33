import type { INodeProperties } from 'n8n-workflow';
import { COPY_URL, inSteps, noticeFor } from './fields';

const EXCHANGE =
	'If the credential has a Webhook Token, replace what comes after ?token= with it, for example https://n8n.example.com/webhook/…/webhook?token=abc123. Only that token is accepted then.';
const REJECTED = 'Requests without the right token are rejected.';
const SECRET =
	'Make up a long random string of letters and digits, or take the secret that your server has, and save it as Webhook Token in the credential.';
const PUBLISH = 'Publish the workflow.';
const TOKEN_IN_URL =
	'The token in the URL is the ID of this node, which anyone who can open this workflow can see. To keep it secret, save a long random string of letters and digits as Webhook Token in the credential, and use that one in the URL.';

/** What to do in manual set-up, where the token is part of the URL. `paste` says where to paste the URL. */
export const tokenUrlNotice = (paste: string): INodeProperties =>
	noticeFor('manual', inSteps(COPY_URL, EXCHANGE, `${paste} ${REJECTED}`, PUBLISH) + TOKEN_IN_URL);

/** The notices for a trigger that also has the field Authentication, `others` for its other choices. */
export const manualNotices = (
	others: string[],
	paste: string,
	...more: string[]
): INodeProperties[] => [
	shownBy(['webhookToken'], tokenUrlNotice(paste)),
	{
		...shownBy(others, noticeFor('manual', inSteps(SECRET, COPY_URL, paste, ...more, PUBLISH))),
		name: 'manualSecretNotice',
	},
];

const shownBy = (authentication: string[], notice: INodeProperties): INodeProperties => ({
	...notice,
	displayOptions: { show: { ...notice.displayOptions?.show, authentication } },
});
