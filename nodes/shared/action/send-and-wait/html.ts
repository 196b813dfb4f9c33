/** Escapes a text for HTML, in an attribute, too. */
export const escapeHtml = (text: string): string =>
	text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** A whole page, without scripts, which its headers forbid. */
export const layOut = (title: string, parts: readonly string[]): string => `<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
${parts.filter(Boolean).join('\n')}
</main>
</body>
</html>
`;

/** For the pages with a form; n8n sets those of a response that resumes the execution. */
export const PAGE_HEADERS = {
	'Content-Type': 'text/html; charset=utf-8',
	'Content-Security-Policy':
		"default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
	'Cache-Control': 'no-store',
	'Referrer-Policy': 'no-referrer',
	'X-Content-Type-Options': 'nosniff',
	'X-Robots-Tag': 'noindex, nofollow',
};

const STYLE = `
:root { color-scheme: light dark; --line: #8888; --main: #0a7d4f; }
* { box-sizing: border-box; }
body { margin: 0; font: 1rem/1.5 system-ui, sans-serif; }
main { max-width: 34rem; margin: 0 auto; padding: 1.5rem 1rem; }
h1 { font-size: 1.3rem; }
.message { white-space: pre-wrap; overflow-wrap: anywhere; }
.problem { border-left: .25rem solid #c62828; padding-left: .75rem; }
label, fieldset { display: block; margin: 0 0 1rem; }
fieldset { border: 1px solid var(--line); border-radius: .5rem; }
.choice { margin: .25rem 0; }
input:not([type=checkbox], [type=radio]), select, textarea {
	display: block; width: 100%; margin-top: .25rem; padding: .6rem; font: inherit;
	border: 1px solid var(--line); border-radius: .5rem;
}
button {
	padding: .7rem 1.4rem; font: inherit; cursor: pointer;
	border: 1px solid var(--main); border-radius: .5rem; background: none; color: inherit;
}
button:first-child { background: var(--main); color: #fff; }
`;
