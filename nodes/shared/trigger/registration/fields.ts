import type { INodeProperties } from 'n8n-workflow';

/** A way for a gateway to learn the URL of a trigger from the trigger itself. */
export interface RegistrationMode {
	/** Of the Webhook Registration; any but `manual`. */
	readonly value: string;
	readonly name: string;
	readonly description: string;
	/** What the user has to know who chose it. */
	readonly notice: string;
}

/** What the user decides about registration; the first of the choices is the default. */
export function registrationFields(
	gateway: string,
	choices: ReadonlyArray<RegistrationMode | 'manual'>,
): INodeProperties[] {
	const ways = choices.filter((choice) => choice !== 'manual');
	const [first = 'manual'] = choices;
	const registration: INodeProperties = {
		displayName: 'Webhook Registration',
		name: 'registration',
		type: 'options',
		noDataExpression: true,
		default: 'manual',
		description: `How ${gateway} learns the URL of this trigger`,
		options: [
			...ways.map(({ value, name, description }) => ({ name, value, description })),
			{
				name: 'Manual',
				value: 'manual',
				description: `You enter the URL in ${gateway} yourself`,
			},
		],
	};
	return [
		{ ...registration, default: first === 'manual' ? first : first.value },
		...ways.map(({ value, notice }) => noticeFor(value, notice)),
	];
}

/** Tells something to those who chose this way of registration. */
export const noticeFor = (way: string, text: string): INodeProperties => ({
	displayName: text,
	name: `${way}Notice`,
	type: 'notice',
	default: '',
	displayOptions: { show: { registration: [way] } },
});

/** A text as a list. n8n's editor shows lists and links in a notice, and drops all other HTML. */
export const inPoints = (points: readonly string[], heading = ''): string =>
	`${heading}<ul>${points.map((point) => `<li>${point}</li>`).join('')}</ul>`;

/** One of the trigger's options, for those ways of registration that can see what is there. */
export const replaceExisting = (description: string, ways = ['automatic']): INodeProperties => ({
	displayName: 'Replace Existing Webhook',
	name: 'replaceExisting',
	type: 'boolean',
	default: false,
	displayOptions: { show: { '/registration': ways } },
	description,
});
