/** How servers in use differ, and where what FlowEngine publishes differs from Evolution v2. */
export interface Variant {
	/** 2.2.3 tells a hidden number (`@lid`) without its phone number, and own sends twice. */
	version: '2.2.3' | '2.3.6';
	/**
	 * FlowEngine's own list has PUT markMessageAsRead, PUT archiveChat and DELETE deleteMessage; every
	 * Evolution v2 has them as POST and deleteMessageForEveryone.
	 */
	routes: 'upstream' | 'published';
	/** EXPOSE_IN_FETCH_INSTANCES: off, `apikey` is null in deliveries. */
	keyInDeliveries: boolean;
	/**
	 * An edit after 15 minutes. Evolution means to refuse it, but compares seconds with milliseconds:
	 * then it answers as always and WhatsApp drops the edit.
	 */
	lateEdits: 'refused' | 'dropped';
}

export const observed: Variant = {
	version: '2.3.6',
	routes: 'upstream',
	keyInDeliveries: true,
	lateEdits: 'refused',
};
