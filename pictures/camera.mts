import type { Locator, Page } from 'playwright-core';

/** A part of the page, in CSS pixels. */
export interface Box {
	x: number;
	y: number;
	width: number;
	height: number;
}

/** Of what the browser writes for lossy pictures: texts stay sharp, files small. */
const QUALITY = 82;
/** GitHub shows a page at half of this width, and screens have up to two pixels for each of it. */
const MOST_PIXELS = 1660;
const MOST_TRIES = 60;

/** Photographs a part of the page as WebP, once it doesn't move any more. */
export async function shoot(page: Page, clip: Box): Promise<Buffer> {
	await page.mouse.move(0, 0);
	const scale = Math.min(2, MOST_PIXELS / clip.width);
	let last = await capture(page, clip, scale);
	for (let tries = 0; tries < MOST_TRIES; tries++) {
		const now = await capture(page, clip, scale);
		if (now.equals(last)) return now;
		last = now;
	}
	throw new Error('The page keeps moving.');
}

/** Photographs a part of the page as it is now. */
export async function capture(
	page: Page,
	clip: Box,
	scale: number,
	format: 'webp' | 'png' = 'webp',
): Promise<Buffer> {
	const session = await page.context().newCDPSession(page);
	const { data } = await session.send('Page.captureScreenshot', {
		format,
		...(format === 'webp' && { quality: QUALITY }),
		clip: { ...clip, scale },
	});
	await session.detach();
	return Buffer.from(data, 'base64');
}

/** Without the line around a window. */
export const inner = ({ x, y, width, height }: Box): Box => ({
	x: x + 2,
	y: y + 2,
	width: width - 4,
	height: height - 4,
});

export async function boxOf(shown: Locator): Promise<Box> {
	const box = await shown.boundingBox();
	if (!box) throw new Error('What a picture is of is not on the page.');
	return box;
}

declare const getComputedStyle: (element: unknown) => { overflowY: string };

const WIDTH = 1200;

/** Makes the window as high as it takes to see all that `shown` would scroll. */
export async function unroll(page: Page, shown: Locator): Promise<void> {
	await page.setViewportSize({ width: WIDTH, height: LOWEST });
	const hidden = await shown.evaluate((element) =>
		Math.max(
			...[element, ...element.querySelectorAll('*')]
				.filter((one) => /auto|scroll/.test(getComputedStyle(one).overflowY))
				.map((one) => one.scrollHeight - one.clientHeight),
		),
	);
	await page.setViewportSize({ width: WIDTH, height: LOWEST + Math.max(hidden, 0) });
}

/** Of a window in which everything has to scroll. */
const LOWEST = 500;
