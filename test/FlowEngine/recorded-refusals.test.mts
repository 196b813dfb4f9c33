import type { IHttpRequestMethods } from 'n8n-workflow';
import { explainRefusal, statusOf } from '../../nodes/FlowEngine/errors/errors.ts';
import { calls, type RecordedCall } from '../sandbox/flowengine/real/recordings.mts';

const refused = calls.filter(({ status }) => status >= 400);
const MAKES_SOMETHING = /^\/(message\/send|group\/create)/;

/** What the node says of it. */
function explain({ method, path, requestBody, status, responseBody }: RecordedCall) {
	const answer = { status, headers: {}, body: responseBody };
	const request = {
		method: method as IHttpRequestMethods,
		path: path.split('?', 1)[0] ?? '',
		body: requestBody as object,
		idempotent: !MAKES_SOMETHING.test(path),
	} as unknown as Parameters<typeof explainRefusal>[0];
	return explainRefusal(request, { ...answer, status: statusOf(answer) });
}

/** Whatever a number says that is not connected. */
const unconnected = refused.filter(({ responseBody }) =>
	/Connection Closed/.test(JSON.stringify(responseBody)),
);

test.each(unconnected.map((call) => [call.name, call] as const))('%s', (name, call) => {
	// a group may have been made before the connection went
	if (name.endsWith('group.create')) expect(explain(call)).toBeUndefined();
	else expect(explain(call)?.message).toBe("The WhatsApp account isn't connected");
});

/** What WhatsApp refuses: the words of the call's name, and what the node says. */
const SAYS: [RegExp, string | undefined][] = [
	[/rate-overlimit/, 'WhatsApp asks this account to slow down'],
	[/admins only write/, "Your account isn't allowed to send messages to this group"],
	[/takes no upload/, 'WhatsApp rejected the file'],
	[/forbidden/, "Your account isn't allowed to do this in the group"],
	[/gone: group join/, 'The invite link is no longer valid'],
	[/conflict: group join/, 'The account is already in this group, or has asked to join'],
	[/not-acceptable/, 'WhatsApp rejected this change of the group'],
	[/times out/, "The WhatsApp account isn't connected"],
	// it may have been made
	[/bad-request: group create/, undefined],
];
const injected = refused.filter((call) => call.injected);

test.each(injected.map((call) => [call.name, call] as const))('%s', (name, call) => {
	const [, message] = SAYS.find(([words]) => words.test(name)) ?? [/./, 'not in the table'];
	expect(explain(call)?.message).toBe(message);
});

test.each([
	['group.join bad', 'The invite link is no longer valid'],
	['message.edit own document', "This message can't be edited"],
	['message.edit wrong chat', "This message can't be edited"],
	['message.edit others', "This message can't be edited"],
	['send fails: status no contacts', "The server doesn't know any contacts yet"],
	['send fails: sticker not image', "The server doesn't support this image format"],
	['group.update pic bad url', "The server couldn't get the file from files.example (HTTP 404)"],
	[
		'group picture, media URL: host name unknown (typo)',
		"The server couldn't get the file from no-such-host.invalid",
	],
	['group.get unknown', "The group wasn't found"],
	['chat.block not on WA', "This contact isn't on WhatsApp"],
])('%s', (name, message) => {
	const call = refused.find((one) => one.name === name);
	expect(call && explain(call)?.message).toBe(message);
});
