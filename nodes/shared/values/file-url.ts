import type { NodeHint } from 'n8n-workflow';
import { webUrl } from './formats';
import type { Format } from './formats';

/** The URL of a file to send. `advice` says what to do with a file of the item. */
export const fileUrl = (advice: string): Format => ({ ...webUrl, advice });

/** The advice for a gateway that accepts no uploads. */
export const onlyByUrl = (gateway: string): string =>
	`${gateway} can't get a file from n8n, only from a URL that it can open without a login. Share the file with a direct download link, or upload it to public storage such as S3, and enter that URL.`;

const HAS_MEDIA_URL =
	'["audio", "document", "image", "sticker", "video", "videoNote"].includes($parameter["messageType"]) && $parameter["mediaSource"] !== "binary"';

/** Warns that an item's file isn't sent, because Media URL was left empty. */
export const unsentFileHint = (advice: string): NodeHint => ({
	type: 'warning',
	message: `The file of the input isn't sent, because 'Media URL' is empty. ${advice}`,
	displayCondition: `={{ $parameter["resource"] === "message" && ${HAS_MEDIA_URL} && !$rawParameter["mediaUrl"] && $input.all().some((item) => item.binary) }}`,
	whenToDisplay: 'always',
	location: 'ndv',
});
