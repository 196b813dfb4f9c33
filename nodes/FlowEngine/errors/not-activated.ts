import type { Explanation } from '../../shared/gateway';
import { asObject } from '../../shared/values/json';

/** The 503 of a 2.4.0 server that nobody has activated (licensing/runtime.ts). Its text has the server's URL. */
export const isNotActivated = (body: unknown) => asObject(body).code === 'LICENSE_REQUIRED';

export const NOT_ACTIVATED: Explanation = {
	message: "This Evolution server isn't activated",
	description:
		'Nothing was done. Open its manager in a browser (the Server URL followed by /manager/login) and activate it there.',
};
