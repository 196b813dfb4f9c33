import type { INodeProperties } from 'n8n-workflow';
import { noticeFor } from './fields';

const COPY = 'Open Webhook URLs above and copy the Production URL.';
const PUBLISH = 'Publish the workflow.';
const URLS =
	'The Production URL starts the published workflow. The Test URL starts one test, after you click "Execute step".';
const TOKEN_IN_URL =
	'The token in the URL is the ID of this node, which anyone who can open this workflow can see. To keep it secret, save a long random string of letters and digits as Webhook Token in the credential, and use that one in the URL.';

/** What to do in manual set-up, where the token is part of the URL. `paste` says where to paste the URL. */
export const tokenUrlNotice = (paste: string): INodeProperties =>
	noticeFor(
		'manual',
		inSteps(
			[
				COPY,
				'If the credential has a Webhook Token, replace what comes after ?token= with it, for example https://n8n.example.com/webhook/…/webhook?token=abc123. Only that token is accepted then.',
				`${paste} Requests without the right token are rejected.`,
				PUBLISH,
			],
			[URLS, TOKEN_IN_URL],
		),
	);

/** The two notices for a trigger that also has the field Authentication. */
export const manualNotices = (paste: string, ...more: string[]): INodeProperties[] => [
	shownBy('show', tokenUrlNotice(paste)),
	{
		...shownBy(
			'hide',
			noticeFor('manual', inSteps([SECRET, COPY, paste, ...more, PUBLISH], [URLS])),
		),
		name: 'manualSecretNotice',
	},
];

const SECRET =
	'Make up a long random string of letters and digits, or take the secret that your server has, and save it as Webhook Token in the credential.';

function shownBy(how: 'show' | 'hide', notice: INodeProperties): INodeProperties {
	const { displayOptions = {} } = notice;
	const authentication = ['webhookToken'];
	return {
		...notice,
		displayOptions: { ...displayOptions, [how]: { ...displayOptions[how], authentication } },
	};
}

/** Numbered by hand: n8n's editor drops `<ol>`. */
const inSteps = (steps: readonly string[], after: readonly string[]): string =>
	[
		'To set up this trigger:',
		...steps.map((step, index) => `${index + 1}. ${step}`),
		...after.map((text) => `<br>${text}`),
	].join('<br>');
