import { whereIsChromium } from './chromium.mts';

/** Before anything is started: what is missing is said once. */
export default function requireChromium(): void {
	whereIsChromium();
}
