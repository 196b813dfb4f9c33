import axios from 'axios';

/** A page as a person sees it in a browser. */
export interface Page {
	status: number;
	html: string;
	/** The text of the page, without its title. */
	text: string;
	/** What its buttons say. */
	buttons: string[];
	/** Fills in the fields by their labels, and clicks a button. */
	click(button: string, fields?: Record<string, string | string[]>): Promise<Page>;
}

/** Opens a link in a browser that runs no script. */
export async function openLink(url: string): Promise<Page> {
	return read(url, await axios.get<string>(url, LIKE_A_BROWSER));
}

/** Fetches a link as messengers do to show a preview. */
export async function previewLink(url: string): Promise<void> {
	for (const method of ['HEAD', 'GET']) await axios.request({ method, url, headers: AS_WHATSAPP });
}

const AS_WHATSAPP = { 'user-agent': 'WhatsApp/2.23.20.0' };

const LIKE_A_BROWSER = {
	headers: { 'user-agent': 'Mozilla/5.0 (Linux; Android 16) Chrome/150.0 Mobile Safari/537.36' },
	validateStatus: () => true,
	responseType: 'text',
} as const;

function read(url: string, { status, data }: { status: number; data: unknown }): Page {
	const html = String(data);
	const buttons = [...html.matchAll(/<button name="(\w+)" value="(\w+)">([^<]*)<\/button>/g)].map(
		([, name = '', value = '', label = '']) => ({ name, value, label: unescape(label) }),
	);
	return {
		status,
		html,
		text: unescape(html.replace(/^[^]*<body>/, '').replace(/<[^>]*>/g, ' ')),
		buttons: buttons.map(({ label }) => label),
		async click(label, fields = {}) {
			const button = buttons.find((one) => one.label === label);
			if (!button) throw new Error(`There is no button "${label}".`);
			const form = new FormData();
			for (const [field, values] of Object.entries(fields)) {
				for (const value of [values].flat()) form.append(inputOf(html, field), value);
			}
			form.append(button.name, button.value);
			return read(url, await axios.post<string>(url, form, LIKE_A_BROWSER));
		},
	};
}

/** The name of the first input behind a label. */
function inputOf(html: string, label: string): string {
	const [, behind] = html.split(new RegExp(`<(?:label|legend)>${escape(label)}(?: \\*)?<`));
	const [, name] = /name="([^"]+)"/.exec(behind ?? '') ?? [];
	if (name === undefined) throw new Error(`There is no field "${label}".`);
	return name;
}

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const unescape = (text: string) =>
	text.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
