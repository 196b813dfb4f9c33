import { setTimeout as sleep } from 'node:timers/promises';
import * as rules from './chat-rules.mts';
import { createJid } from './jid.mts';
import { checkedOne, isReachable } from './numbers.mts';
import { badRequest, internal, rethrown } from './refusal.mts';
import type { Routes } from './routes.mts';

type Presence = 'unavailable' | 'available' | 'composing' | 'recording' | 'paused';

/** What one person gets to see of another: presence, pictures, or nothing any more. */
export function people(routes: Routes): void {
	routes.data<{ number: string; presence: Presence; delay: number }>(
		'POST',
		'/chat/sendPresence',
		rules.presence,
		201,
		async (instance, { number, presence, delay }) =>
			await rethrown(async () => {
				const found = await checkedOne(instance, number);
				if (!isReachable(found)) throw badRequest(found);
				await instance.connection.needed('presenceSubscribe');
				const isTyping = presence === 'composing' || presence === 'recording';
				instance.news.emit('typing', found.jid, isTyping);
				await sleep(delay, undefined, { signal: instance.world.stopped });
				if (isTyping) instance.news.emit('typing', found.jid, false);
				return { presence };
			}, badRequest),
	);

	routes.data<{ presence: Presence }>(
		'POST',
		'/instance/setPresence',
		rules.ownPresence,
		201,
		async ({ connection }, { presence }) => {
			await connection.needed('sendPresenceUpdate', badRequest);
			return { presence };
		},
	);

	routes.data<{ number: string; status: 'block' | 'unblock' }>(
		'POST',
		'/chat/updateBlockStatus',
		rules.block,
		201,
		async (instance, { number, status }) =>
			await rethrown(
				async () => {
					const found = await checkedOne(instance, number);
					if (!found.exists) throw badRequest(found);
					await instance.connection.needed('updateBlockStatus');
					if (status === 'block') instance.blocked.add(found.jid);
					else instance.blocked.delete(found.jid);
					return { block: 'success' };
				},
				(text) => internal('Error blocking user', text),
			),
	);

	routes.data<{ number?: string }>(
		'POST',
		'/chat/fetchProfilePictureUrl',
		rules.picture,
		200,
		async ({ connection, groups, pictures }, { number }) => {
			if (number === undefined)
				throw new TypeError("Cannot read properties of undefined (reading 'replace')");
			const wuid = createJid(number);
			try {
				await connection.needed('profilePictureUrl');
			} catch {
				// no picture, and no connection, are both null
				return { wuid, profilePictureUrl: null };
			}
			return {
				wuid,
				profilePictureUrl: groups.get(wuid)?.pictureUrl ?? pictures.get(wuid) ?? null,
			};
		},
	);
}
