import { sendDraft } from './composer.mjs';
import { ask, closeDialog } from './dialog.mjs';
import { byId, element } from './element.mjs';
import { icon } from './icons.mjs';
import { samplePhoto, sampleVoice } from './samples.mjs';
import { gatewayOf, watch } from './store.mjs';
import { attempt } from './trouble.mjs';

/** @import { Ability } from '../line.mts' */

const opener = () => byId('attach', HTMLButtonElement);
const menu = () => byId('attachments', HTMLElement);

/** @type {[ability: Ability, sign: import('./icons.mjs').IconName, label: string, run: () => void][]} */
const ENTRIES = [
	[
		'image',
		'photo',
		'Photo from a file',
		() => pick('image', 'image/png,image/jpeg,image/webp,image/gif'),
	],
	['image', 'photo', 'Sample photo', () => void attempt(sendFile('image', samplePhoto()))],
	['voice', 'microphone', 'Voice message from a file', () => pick('voice', 'audio/*')],
	[
		'voice',
		'microphone',
		'Sample voice message',
		() => void attempt(sendFile('voice', sampleVoice())),
	],
	['location', 'pin', 'Location', askLocation],
];

/** What can be sent beside a text, behind the button "+". */
export function showAttachments() {
	watch('open', () => {
		const { abilities = [] } = gatewayOf() ?? {};
		const entries = ENTRIES.filter(([ability]) => abilities.includes(ability));
		opener().hidden = entries.length === 0;
		menu().replaceChildren(
			...entries.map(([, sign, label, run]) => {
				const click = () => {
					toggle(false);
					run();
				};
				return element('button', { type: 'button', onclick: click }, icon(sign), label);
			}),
		);
		toggle(false);
	});
	opener().addEventListener('click', () => toggle(menu().hidden));
	menu().addEventListener('keydown', ({ key }) => {
		if (key === 'Escape') {
			toggle(false);
			opener().focus();
		}
	});
	document.addEventListener('click', ({ target }) => {
		if (target instanceof Node && !menu().contains(target) && !opener().contains(target))
			toggle(false);
	});
}

/** @param {boolean} isOpen */
function toggle(isOpen) {
	menu().hidden = !isOpen;
	opener().setAttribute('aria-expanded', String(isOpen));
	const first = menu().querySelector('button');
	if (isOpen) first?.focus();
}

/** @param {'image' | 'voice'} kind @param {string} accept */
function pick(kind, accept) {
	const input = element('input', { type: 'file', accept });
	input.addEventListener('change', () => {
		const [file] = input.files ?? [];
		if (file) void attempt(sendFile(kind, file));
	});
	input.click();
}

/** @param {'image' | 'voice'} kind @param {Blob | Promise<Blob>} given */
async function sendFile(kind, given) {
	const blob = await given;
	const url = await new Promise((resolve, reject) => {
		const reader = new FileReader();
		reader.addEventListener('load', () => resolve(reader.result));
		reader.addEventListener('error', () => reject(reader.error));
		reader.readAsDataURL(blob);
	});
	const [type] = blob.type.split(';');
	await sendDraft({ file: { kind, type, base64: String(url).split(',')[1] } });
}

function askLocation() {
	/** @param {string} label @param {Record<string, string>} attributes */
	const field = (label, attributes) =>
		element('label', {}, label, element('input', { required: true, ...attributes }));
	const degrees = { type: 'number', step: 'any' };
	const form = element(
		'form',
		{ method: 'dialog' },
		field('Name', { name: 'name', value: 'Praça do Comércio' }),
		field('Latitude', { name: 'latitude', value: '38.7075', min: '-90', max: '90', ...degrees }),
		field('Longitude', {
			name: 'longitude',
			value: '-9.1364',
			min: '-180',
			max: '180',
			...degrees,
		}),
		element('button', { class: 'wide' }, 'Send location'),
	);
	form.addEventListener('submit', () => {
		const values = new FormData(form);
		const [latitude, longitude] = [Number(values.get('latitude')), Number(values.get('longitude'))];
		void sendDraft({ location: { latitude, longitude, name: String(values.get('name')) } });
		closeDialog();
	});
	ask('Send a location', form);
}
