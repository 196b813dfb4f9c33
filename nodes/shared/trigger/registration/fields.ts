import type { INodeProperties } from 'n8n-workflow';
import type { Field } from '../../fields/field';

/** A way in which a trigger registers its own URL. */
export interface RegistrationMode {
	/** The value of Webhook Setup; any but `manual`. */
	readonly value: string;
	readonly name: string;
	readonly description: string;
	/** What users who choose it need to know. */
	readonly notice: string;
}

/** The fields for registration; the first choice is the default. */
export function registrationFields(
	gateway: string,
	choices: ReadonlyArray<RegistrationMode | 'manual'>,
): INodeProperties[] {
	const ways = choices.filter((choice) => choice !== 'manual');
	const [first = 'manual'] = choices;
	const registration: INodeProperties = {
		displayName: 'Webhook Setup',
		name: 'registration',
		type: 'options',
		noDataExpression: true,
		default: 'manual',
		description: `How the URL of this trigger gets into ${gateway}`,
		options: [
			...ways.map(({ value, name, description }) => ({ name, value, description })),
			{
				name: 'Manual',
				value: 'manual',
				description: `Copy the URL into ${gateway} yourself`,
			},
		],
	};
	return [
		{ ...registration, default: first === 'manual' ? first : first.value },
		...ways.map(({ value, notice }) => noticeFor(value, notice)),
	];
}

/** A notice for users who chose this way of registration. */
export const noticeFor = (way: string, text: string): INodeProperties => ({
	displayName: text,
	name: `${way}Notice`,
	type: 'notice',
	default: '',
	displayOptions: { show: { registration: [way] } },
});

/** Bullet points. n8n's editor shows lists and links in a notice, and drops all other HTML. */
export const inPoints = (points: readonly string[]): string =>
	`<ul>${points.map((point) => `<li>${point}</li>`).join('')}</ul>`;

/** The first step of every manual set-up. */
export const COPY_URL =
	'Open Webhook URLs above and copy the Production URL. It starts the published workflow; the Test URL starts one test, after you click "Execute step".';

/** What to do in manual set-up, numbered by hand: n8n's editor drops `<ol>`. A list without points is a paragraph. */
export const inSteps = (...steps: readonly string[]): string =>
	`To set up this trigger:${steps.map((step, index) => `<ul>${index + 1}. ${step}</ul>`).join('')}`;

/** One of the trigger's options, for ways of registration that can read the existing webhook. */
export const replaceExisting = (description: string) =>
	({
		displayName: 'Replace Existing Webhook',
		name: 'replaceExisting',
		type: 'boolean',
		default: false,
		displayOptions: { show: { '/registration': ['automatic'] } },
		description,
	}) as const satisfies Field;
