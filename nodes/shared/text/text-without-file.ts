import { ExplainedError } from '../http/explained-error';

interface FileParams {
	readonly messageType: string;
	/** Undefined where the type has none, or the file does not come from a URL. */
	readonly mediaUrl?: string | undefined;
	readonly caption?: string | undefined;
}

/**
 * A file message whose URL is empty becomes a text message with its caption: rows of a campaign may have
 * either. Throws ExplainedError if both are empty; `advice` says what to do with a file of the item.
 */
export function textWithoutFile<P extends FileParams>(params: P, advice: string): P {
	const { mediaUrl, caption } = params;
	if (mediaUrl !== '') return params;
	if (caption?.trim()) return { ...params, messageType: 'text', message: caption };
	throw new ExplainedError(
		"'Media URL' is empty",
		caption === undefined
			? advice
			: `${advice} To send text instead of a file, enter it in 'Caption'.`,
	);
}
