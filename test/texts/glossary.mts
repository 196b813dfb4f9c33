/** Three words with one comma. What begins like "If it fails, wait and retry" is a clause, no list. */
const LIST_OF_THREE = [
	'(?<!(?:^|[…:] )(?:after|as|at|before|by|for|if|in|on|once|to|under|until|when|while|with|without)\\b[^,]*)',
	"(?!(?:it|them|you|well|items)\\b)[\\w'-]+, [\\w'-]+ (?:and|or) (?!(?:at|by|in|of|on|through|to|with)\\b)[\\w'-]+",
].join('');

/**
 * The words that texts do not use, as patterns, and the better ones. A word that is right elsewhere stands
 * here only with what makes it wrong.
 */
export const GLOSSARY: Array<readonly [wrong: string, better: string]> = [
	['(?:puts?|putting|comes?|came|coming) (?:\\w+ ){0,2}out', 'outputs, is output, returns'],
	['(?:some|any|every)body', 'someone, anyone, everyone'],
	['nobody', 'no one'],
	['(?:write|writes|wrote|written|writing) to', 'message, send a message to'],
	['answer(?:s|ed)? the message', 'reply to'],
	[
		'(?:gave an|not see the|waits?(?: \\S+ seconds)? for an) answer|answer (?:in time|like)',
		'response, respond',
	],
	[
		'(?:bulk|such|every|which|this|other) calls?|(?:in|with) (?:a|one) call|calls (?:a minute|that are not|without the)|(?:to call|calls) the (?:test|production) url',
		'request',
	],
	[
		'(?:a|each|every|same) delivery(?! (?:status|receipt|report|summary))|(?:its|burst of) deliveries|deliveries of',
		'webhook request, event',
	],
	['refus(?:e|es|ed|ing|al)', 'reject'],
	[
		"(?:do|does|did|could)(?: not|n't) (?:accept|take(?! (?:long|part|place|the place)))",
		'reject, not support',
	],
	['do(?:es)? no harm', 'are fine'],
	['what (?:becomes|became|has become) of', 'status, result'],
	['all the same', 'anyway, still'],
	['at once', 'right away, immediately, at the same time'],
	['all (?:\\w+ )?together|looked up together', 'at the same time, in one request'],
	['(?:try|tries|tried|trying) (?:it |them |this |that )?out|tries (?:a|the) key', 'test'],
	['(?:earlier|the) (?:try|tries)', 'attempt'],
	[
		'(?:as|is) a picture|is no picture|several pictures|pictures?, (?:video|sound)|picture or video',
		'image',
	],
	['voice notes?', 'voice message'],
	['sound files?|(?:of|a) sounds?|sound or', 'audio'],
	['blue ticks?', 'blue check marks'],
	[
		'web address(?:es)?|(?:an|public) address that|registers (?:the|its) address|address alone|its address is',
		'URL',
	],
	[
		'(?:n8n|evolution|flowengine|gateway|server|session|sessions|trigger|whatsms|whatsapi|whatsapp|…) (?:(?:does|will) not |cannot )?learns?',
		'gets, receives',
	],
	[
		'(?:gateway|server|answer|flowengine|whatsms|whatsapi|…) (?:does not tell|tells)(?! you| tools)',
		'shows, says',
	],
	['(?:stands?|stood)(?!-| (?:for|by|still|out))', 'is'],
	['(?:begin|begins|beginning|began|begun)', 'start'],
	['(?:is|are) over(?! the| \\S*[\\d…])', 'is finished'],
	['at a set time', 'scheduled'],
	['get many \\w+ (?:of|that)', 'a list of'],
	[
		'choose (?:the|your|an?) (?:[\\w ]+ )?credential|choose (?:the|an?) [^.]* from the list',
		'select',
	],
	['documentation does not say', 'experimental (said once, in the docs)'],
	[
		'(?:is|are|was|were|do|does|did|could|would|should|has|have|had|will) not|cannot',
		"isn't, doesn't, can't, won't",
	],
	[`${LIST_OF_THREE}|…, … (?:and|or) …`, 'a, b, and c'],
];
