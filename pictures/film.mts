import type { Page } from 'playwright-core';
import { animate, type Frame } from './animation.mts';
import { capture } from './camera.mts';
import { differenceOf } from './difference.mts';
import { openWindow } from './window.mts';

const SIZE = { width: 1660, height: 904 };
const WHOLE = { x: 0, y: 0, ...SIZE };

/** A phone on a table, with a canvas on its right. */
const TABLE = `<!doctype html>
<style>
	body { margin: 0; display: flex; align-items: center; background: #e6e8f4 }
	img { display: block }
	#left { margin: 24px; padding: 8px; border-radius: 36px; background: #23263a }
	#left img { border-radius: 28px }
</style>
<div id="left"><img></div><div id="right"><img></div>`;

/** As much of the browser's own type as is needed. */
interface Image {
	src: string;
	decode(): Promise<void>;
}

/** Pictures of a phone and of a canvas beside each other, one after the other. */
export class Film {
	readonly #frames: Frame[] = [];
	#last: Buffer | undefined;

	private constructor(readonly page: Page) {}

	static async start(beside: Page): Promise<Film> {
		const page = await openWindow(beside, { viewport: SIZE });
		await page.setContent(TABLE);
		return new Film(page);
	}

	/** Adds a frame of so many milliseconds from two PNG files. */
	async add(left: Buffer, right: Buffer, duration: number): Promise<void> {
		for (const [id, png] of Object.entries({ left, right })) {
			await this.page.locator(`#${id} img`).evaluate(async (image: Image, base64) => {
				image.src = `data:image/png;base64,${base64}`;
				await image.decode();
			}, png.toString('base64'));
		}
		const now = await capture(this.page, WHOLE, 1, 'png');
		const clip = this.#last === undefined ? WHOLE : differenceOf(this.#last, now);
		this.#last = now;
		if (!clip) throw new Error('Nothing has moved.');
		this.#frames.push({ ...clip, duration, bytes: await capture(this.page, clip, 1) });
	}

	/** The moving WebP file. */
	async develop(): Promise<Buffer> {
		await this.page.context().close();
		return animate(SIZE.width, SIZE.height, this.#frames);
	}
}
