import * as server from './server.mjs';
import { byId } from './element.mjs';
import { store, watch } from './store.mjs';
import { attempt } from './trouble.mjs';

/** The switches that break the phone. */
export function showCondition() {
	const form = byId('condition', HTMLFieldSetElement);
	const [offline, missing] = form.querySelectorAll('input');
	if (!offline || !missing) throw new Error('The switches are missing.');
	form.addEventListener('change', () => {
		const condition = { isOnline: !offline.checked, isOnWhatsApp: !missing.checked };
		void attempt(server.become(condition));
	});
	watch('condition', () => {
		offline.checked = !store.condition.isOnline;
		missing.checked = !store.condition.isOnWhatsApp;
	});
}
