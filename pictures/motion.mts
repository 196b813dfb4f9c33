import { byId } from '../test/browser/editor.mts';
import { type Box, capture } from './camera.mts';
import { canvasOf, drawingOf, openCanvas } from './canvas.mts';
import { type Conversation, CONVERSATION, startConversation } from './conversation.mts';
import { Film } from './film.mts';
import type { Picture } from './picture.mts';
import type { Studio } from './studio.mts';

/** The phone's screen, and how many of the film's pixels are one of its own. */
const SCREEN = { width: 340, height: 515 };
const PHONE_SCALE = 1.6;
/** In the film's pixels. */
const CANVAS = { width: 1052, height: 904 };

/** A message comes in, and the reply of an AI agent goes out: the phone, and beside it the canvas. */
export const motion: Picture = {
	name: 'message-in-reply-out',
	shows: async () => [await canvasOf('ai-chatbot'), CONVERSATION],
	take: async (studio) => {
		const conversation = await startConversation(studio, SCREEN);
		try {
			return await film(studio, conversation);
		} finally {
			await conversation.stop();
		}
	},
};

async function film(studio: Studio, { workflow, phone, ...conversation }: Conversation) {
	const { page } = studio.editor;
	await openCanvas(studio, workflow);
	const clip = around(await drawingOf(studio));
	const reel = await Film.start(page);
	const shot = async (duration: number) => {
		await page.mouse.move(0, 0);
		const [left, right] = [
			await capture(phone, { x: 0, y: 0, ...SCREEN }, PHONE_SCALE, 'png'),
			await capture(page, clip, CANVAS.width / clip.width, 'png'),
		];
		await reel.add(left, right, duration);
	};

	await byId(page, 'execute-workflow-button').click();
	const { eventTriggerDescription = '' } = studio.scene('flowEngine').trigger;
	await page.getByText(eventTriggerDescription).waitFor();
	const { name = '', id = '' } = workflow.nodes.find(isTrigger) ?? {};
	// without a token in the credential, the node's id is the token
	const url = studio.n8n.client.webhookUrl(workflow, name, { test: true });
	conversation.deliverTo(`${url}?token=${id}`);
	await shot(1200);
	const { question } = CONVERSATION;
	const field = phone.getByRole('textbox', { name: 'Message' });
	for (const share of [0.3, 0.6, 1]) {
		await field.fill(question.slice(0, Math.round(question.length * share)));
		await shot(300);
	}
	await phone.getByRole('button', { name: 'Send' }).click();
	await phone.getByLabel('Read').waitFor();
	await phone.locator('.typing').waitFor();
	await conversation.asked;
	await page.locator(`[data-node-name="${MODEL}"] [class*="running"]`).first().waitFor();
	await shot(2500);
	conversation.answer();
	await phone.locator('article:not(.own)').waitFor();
	await byId(page, 'canvas-node-status-success').nth(4).waitFor();
	await shot(6000);
	return await reel.develop();
}

const MODEL = 'OpenAI Chat Model';

const isTrigger = ({ type }: { type: string }) => type.endsWith('Trigger');

/** The same middle, in the shape of the canvas. */
function around({ x, y, width, height }: Box): Box {
	const higher = (width * CANVAS.height) / CANVAS.width;
	return { x, y: y - (higher - height) / 2, width, height: higher };
}
