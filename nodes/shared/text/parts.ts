import { ExplainedError } from '../http/explained-error';
import { convert } from './markdown';
import { formatText, MOST_PARAGRAPHS } from './options';
import type { TextOptions } from './options';
import { paragraphsOf } from './paragraphs';
import { splitAtPictures, takePictures } from './pictures';
import type { Picture } from './pictures';
import { splitAt } from './split';
import { dropThinking } from './thinking';

/** A message that a text becomes. */
export type Part = Picture | { readonly text: string; readonly pictureUrl?: undefined };

/** The messages that a text becomes, in order, of at most `limit` UTF-16 units; throws ExplainedError if nothing is in it. */
export function partsOf(message: string, options: TextOptions, limit: number): Part[] {
	const { convertMarkdown, isPlain, sendAs, sendImages } = options;
	const whole = dropThinking(message);
	const { text: answer, pictures } = sendImages
		? takePictures(whole)
		: { text: whole, pictures: [] };
	const { text, headings } = convertMarkdown ? convert(answer, isPlain) : { text: answer };
	const texts = sendAs === 'paragraphs' ? paragraphsOf(text, MOST_PARAGRAPHS, headings) : [text];
	const captioned = pictures.map((one) => ({ ...one, text: formatText(one.text, options) }));
	const parts = texts
		.flatMap((one) => (pictures.length > 0 ? splitAtPictures(one, captioned) : { text: one }))
		.flatMap((part): Part[] => {
			if ('pictureUrl' in part) return [part];
			return part.text.trim() === '' ? [] : splitAt(part.text, limit).map((text) => ({ text }));
		});
	if (parts.length > 0) return parts;
	throw new ExplainedError("'Message' is empty", 'Enter a text or an expression that returns one.');
}
