import {
	errorText,
	isUnknownCall,
	explainRefusal,
	statusOf,
} from '../../nodes/FlowEngine/errors/errors.ts';
import { path } from '../../nodes/shared/http/path.ts';

const said = (message: unknown, error = 'Bad Request') => ({
	status: 400,
	error,
	response: { message },
});

test.each([
	['a text', said('Unauthorized'), 'Unauthorized'],
	['a list', said(['Text is required']), 'Text is required'],
	[
		'a list in a list',
		said([['requires property "text"', 'requires property "number"']]),
		'requires property "text", requires property "number"',
	],
	[
		'of a group',
		said([{ property: 'groupJid', message: 'does not match' }]),
		'groupJid: does not match',
	],
	[
		'an unknown number',
		said([{ jid: '3@s.whatsapp.net', exists: false, number: '3' }]),
		"3 isn't on WhatsApp",
	],
	[
		'an archive',
		said([{ archived: false, message: ['Open a calling.', 'Error: x'] }]),
		'Open a calling., Error: x',
	],
	[
		'a raw Boom',
		{ data: null, isBoom: true, output: { payload: { message: 'Connection Closed' } } },
		'Connection Closed',
	],
	['nothing', said(['[object Object]']), 'Bad Request'],
	['a failure with 200', { error: true, message: 'Error: x' }, 'Error: x'],
	['the management API', { error: 'not_found', message: 'No such session' }, 'No such session'],
	['no object', '<html>', undefined],
	['an empty object', {}, undefined],
])('the words of %s', (_, body, text) => {
	expect(errorText(body)).toBe(text);
});

const NOT_CONNECTED = [
	'Connection Closed',
	'Timed Out',
	"Cannot read properties of undefined (reading 'onWhatsApp')",
];

const STATUSES: Array<[status: number, body: object, should: number]> = [
	[200, { error: true, message: 'x' }, 400],
	[200, { status: 'SUCCESS', error: false }, 200],
	[201, { message: 'prisma' }, 201],
	...NOT_CONNECTED.map((text): [number, object, number] => [500, said(text), 409]),
	[500, said(['Error while deleting message for everyone', 'Error: Timed Out']), 500],
	[500, said("Cannot read properties of null (reading '1')"), 500],
	[500, said(['Error creating group', `TypeError: ${NOT_CONNECTED[2]}`]), 409],
	[500, said(['Error creating group', 'Error: Timed Out']), 500],
	[500, said('AxiosError: Request failed with status code 404'), 400],
	[500, said('Error: Input buffer contains unsupported image format'), 400],
	[400, said('Error: Connection Closed'), 400],
	[400, said(['PrismaClientKnownRequestError: Invalid `prisma.message.create()` invocation']), 500],
];

test.each(STATUSES)('status %p of %j is %p', (status, body, should) => {
	expect(statusOf({ status, headers: {}, body })).toBe(should);
});

const send = { method: 'POST', path: path`/message/sendText/a` } as const;
const sendFile = {
	method: 'POST',
	path: path`/message/sendMedia/a`,
	body: { media: 'https://x.example/a.png' },
} as const;
const restart = { method: 'POST', path: path`/instance/restart/a` } as const;
const management = { method: 'GET', path: path`/whatsapp/sessions`, server: 'management' } as const;

test.each([
	[send, 404, said(['The "a" instance does not exist']), "wasn't found on this server"],
	[send, 404, said(['Cannot POST /message/sendText/a']), "doesn't support this operation"],
	[send, 400, said([{ exists: false, number: '3' }]), "This number isn't on WhatsApp"],
	[send, 409, said('Connection Closed'), "isn't connected"],
	[send, 400, said(['Error: Connection Closed']), "isn't connected"],
	[send, 400, said(['[object Object]']), 'without giving a reason'],
	[
		sendFile,
		400,
		said('AxiosError: Request failed with status code 404'),
		'from x.example (HTTP 404)',
	],
	[send, 400, said('AxiosError: Request failed with status code 404'), undefined],
	[send, 413, '<html>', 'too large for the server'],
	[restart, 400, { error: true, message: '[object Object]' }, "isn't connected"],
	[management, 401, { error: 'unauthorized', message: 'Invalid key' }, 'Management API Key'],
	[send, 401, said('Unauthorized'), undefined],
	[send, 404, '<html>', undefined],
	[send, 500, said('TypeError'), undefined],
])('%j %p %j means: %p', (request, status, body, message) => {
	const what = explainRefusal(request, { status, headers: {}, body })?.message;
	if (message === undefined) expect(what).toBeUndefined();
	else expect(what).toContain(message);
});

test.each([
	[404, said(['Cannot DELETE /chat/deleteMessageForEveryone/a']), true],
	[404, said(['The "a" instance does not exist']), false],
	[400, said(['Cannot POST /']), false],
	[404, '<html>', false],
])('%p %j: an unknown call? %p', (status, body, is) => {
	expect(isUnknownCall({ status, headers: {}, body })).toBe(is);
});
