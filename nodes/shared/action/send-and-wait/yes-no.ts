/**
 * What people say when they agree or refuse. Left out is what means something else in another language:
 * "tak" is yes in Polish and thanks in Danish, "ei" is no in Finnish and hey in Portuguese.
 */
const YES = [
	...['yes', 'yes please', 'yep', 'yeah', 'y', 'ok', 'okay', 'sure', 'approve', 'approved'],
	...['sim', 'claro', 'certo', 'aprovo', 'aprovado', 'confirmo'],
	...['sí', 'si', 'sí por favor', 'si por favor', 'vale', 'de acuerdo', 'apruebo'],
	...['oui', 'ouais', "d'accord", 'bien sûr', 'bien sur', 'je confirme'],
	...['ja', 'ja bitte', 'jawohl', 'klar', 'einverstanden'],
	...['sì', 'va bene', 'approvo', 'ja graag', 'akkoord'],
	...['joo', 'kyllä', 'kylla', 'ano', 'da', 'evet', 'tamam', 'ναι', 'да', 'نعم', 'כן'],
	...['हाँ', 'haan', 'iya', 'vâng', 'ใช่', 'はい', '네', '是', '好', '可以', '同意'],
	...['👍', '✅', '✔'],
];
const NO = [
	...['no', 'no thanks', 'nope', 'nah', 'n', 'decline', 'declined', 'reject', 'rejected'],
	...[
		'não',
		'nao',
		'não obrigado',
		'não obrigada',
		'nao obrigado',
		'nao obrigada',
		'recuso',
		'no gracias',
		'rechazo',
	],
	...['non', 'non merci', 'nein', 'nein danke', 'no grazie', 'rifiuto'],
	...[
		'nee',
		'nee bedankt',
		'nej',
		'nei',
		'nie',
		'nem',
		'hayır',
		'hayir',
		'όχι',
		'нет',
		'ні',
		'لا',
		'לא',
	],
	...['नहीं', 'nahi', 'nahin', 'tidak', 'không', 'ไม่', 'いいえ', '아니요', '不', '不行', '不同意'],
	...['👎', '❌', '✖'],
];

/** Without case, skin tones, and punctuation. */
const bare = (text: string): string =>
	text
		.replace(/[\p{Emoji_Modifier}\u{FE0F}\u{200D}]/gu, '')
		.toLowerCase()
		.replace(/[\s\p{P}]+/gu, ' ')
		.trim();

/** Without accents, too; for comparison only. */
export const fold = (text: string): string => bare(text.normalize('NFKD').replace(/\p{M}/gu, ''));

/** With accents: "ja" is yes in German, and "já" is already in Portuguese. */
const spoken = (text: string): string => bare(text.normalize('NFKC'));

const AGREEING = new Set(YES.map(spoken));
const REFUSING = new Set(NO.map(spoken));

/** In any script: "OK?" asks back. */
const QUESTION_MARK = /[?？؟;]/u;

/** Whether a message says yes or no, and nothing else; undefined if it says something else. */
export function readYesNo(text: string): boolean | undefined {
	if (QUESTION_MARK.test(text)) return undefined;
	const said = spoken(text);
	if (AGREEING.has(said)) return true;
	return REFUSING.has(said) ? false : undefined;
}
