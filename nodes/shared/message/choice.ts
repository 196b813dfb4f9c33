import type { IDataObject } from 'n8n-workflow';
import { asObject, asText, isObject, omitEmpty } from '../values/json';
import { boundPayload } from './bound-payload';

/** A selected button or list row, or a submitted form. */
export interface Choice extends IDataObject {
	/** The ID that the sender of the buttons, list, or form assigned. */
	id?: string;
	title?: string;
	/** The submitted fields of a form. */
	answers?: IDataObject;
}

export const toChoice = (id: unknown, title: unknown, answers: IDataObject = {}): Choice =>
	omitEmpty({
		id: asText(id),
		title: asText(title),
		answers: Object.keys(answers).length > 0 ? answers : undefined,
	});

/** Reads the response to a native flow: `paramsJson` is a JSON string; for forms, `response_json` in it is another. */
export function toFlowChoice({ body, nativeFlowResponseMessage }: IDataObject): Choice {
	const { paramsJson } = asObject(nativeFlowResponseMessage);
	const params = parseJson(paramsJson);
	const answers = parseJson(params.response_json);
	const title = asObject(body).text ?? params.title ?? params.display_text;
	return toChoice(params.id ?? answers.id, title, answers);
}

function parseJson(json: unknown): IDataObject {
	try {
		const value: unknown = isObject(json) ? json : JSON.parse(asText(json) ?? '');
		return isObject(value) ? boundPayload(value) : {};
	} catch {
		return {};
	}
}
