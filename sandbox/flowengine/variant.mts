/** How servers in use differ, and where what FlowEngine publishes differs from Evolution v2. */
export interface Variant {
	/**
	 * 2.3.7 tells who voted in a poll, and names people behind a hidden number (`@lid`) by their phone.
	 * 2.3.6 tells no votes, and the phone beside the hidden number. 2.2.3 tells a hidden number without
	 * its phone number, and own sends twice. 2.4.0 (its release candidate 2) tells no quotes and mentions of
	 * texts, lets the caller choose a message's ID, and takes two buttons beside those to reply.
	 */
	version: '2.2.3' | '2.3.6' | '2.3.7' | '2.4.0';
	/** 2.4.0 answers nothing until somebody has activated it in its manager. */
	isActivated: boolean;
	/**
	 * FlowEngine's own list has PUT markMessageAsRead, PUT archiveChat and DELETE deleteMessage; every
	 * Evolution v2 has them as POST and deleteMessageForEveryone.
	 */
	routes: 'upstream' | 'published';
	/** EXPOSE_IN_FETCH_INSTANCES: off, `apikey` is null in deliveries. */
	keyInDeliveries: boolean;
	/**
	 * While it is connecting. Observed on 2.3.7 with a closed socket: refused at once. Observed on 2.3.6
	 * with an open one, while its QR code is shown: calls time out.
	 */
	whileConnecting: 'refuses' | 'timesOut';
}

export const observed: Variant = {
	version: '2.3.7',
	isActivated: true,
	routes: 'upstream',
	keyInDeliveries: true,
	whileConnecting: 'refuses',
};

export const isAtLeast = ({ version }: Variant, other: Variant['version']): boolean =>
	version.localeCompare(other, 'en', { numeric: true }) >= 0;
