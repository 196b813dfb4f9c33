/** How servers in use differ, and where what FlowEngine publishes differs from Evolution v2. */
export interface Variant {
	/**
	 * 2.3.7 tells who voted in a poll, and names people behind a hidden number (`@lid`) by their phone.
	 * 2.3.6 tells no votes, and the phone beside the hidden number. 2.2.3 tells a hidden number without
	 * its phone number, and own sends twice.
	 */
	version: '2.2.3' | '2.3.6' | '2.3.7';
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
	routes: 'upstream',
	keyInDeliveries: true,
	whileConnecting: 'refuses',
};
