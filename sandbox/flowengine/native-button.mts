import { randomBytes } from 'node:crypto';

/** A button as the call has it. */
export interface Button {
	type: 'reply' | 'copy' | 'url' | 'call' | 'pix';
	displayText?: string;
	id?: string;
	url?: string;
	copyCode?: string;
	phoneNumber?: string;
	currency?: string;
	name?: string;
	key?: string;
	keyType?: 'phone' | 'email' | 'cpf' | 'cnpj' | 'random';
}

/** What each becomes: the name that WhatsApp gives it, and its parameters. */
const kinds: Record<Button['type'], [name: string, parameters: (button: Button) => object]> = {
	reply: ['quick_reply', ({ id }) => ({ id })],
	copy: ['cta_copy', ({ copyCode }) => ({ copy_code: copyCode })],
	url: ['cta_url', ({ url }) => ({ url, merchant_url: url })],
	call: ['cta_call', ({ phoneNumber }) => ({ phone_number: phoneNumber })],
	pix: ['payment_info', payment],
};

/** A button as WhatsApp has it (toJSONString). */
export function nativeButton(button: Button): object {
	const [name, parameters] = kinds[button.type];
	const label = button.type === 'pix' ? {} : { display_text: button.displayText };
	return { name, buttonParamsJson: JSON.stringify({ ...label, ...parameters(button) }) };
}

function payment({ currency, name, key, keyType }: Button): object {
	const amount = { value: 0, offset: 100 };
	const item = { name: '', amount, quantity: 0, sale_amount: amount };
	const order = { status: 'pending', subtotal: amount, order_type: 'ORDER', items: [item] };
	const type = keyType === 'random' ? 'EVP' : keyType?.toUpperCase();
	const code = { merchant_name: name, key, key_type: type };
	return {
		currency,
		total_amount: amount,
		reference_id: randomBytes(6).toString('hex').toUpperCase().slice(0, 11),
		type: 'physical-goods',
		order,
		payment_settings: [{ type: 'pix_static_code', pix_static_code: code }],
		share_payment_status: false,
	};
}
