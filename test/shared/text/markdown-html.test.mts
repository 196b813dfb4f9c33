import { toWhatsApp } from '../../../nodes/shared/text/markdown.ts';
import { dropThinking } from '../../../nodes/shared/text/thinking.ts';

const URL = 'https://x.example/a_b';

test.each([
	['<p>Olá <b>Ana</b></p><p>Tudo?</p>', 'Olá *Ana*\n\nTudo?'],
	['<h2>Título</h2>\n<p>Texto</p>', '*Título*\n\nTexto'],
	['<h1>A</h1><h3>B <em>c</em></h3>d', '*A*\n\n*B _c_*\n\nd'],
	['<ul>\n  <li>um</li>\n  <li>dois</li>\n</ul>', '- um\n- dois'],
	['Itens:<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>Fim', 'Itens:\n- a\n  ◦ b\n- c\n\nFim'],
	['<ol><li><p>a</p></li><li><strong>b</strong>: c</li></ol>', '1. a\n2. *b*: c'],
	[`<a href="${URL}">Loja</a>`, `Loja: ${URL}`],
	[`a <a target="_blank" href='${URL}'>a <b>loja</b></a>, sim`, `a a *loja* (${URL}), sim`],
	['<a href="mailto:a@x.example">a@x.example</a>', 'a@x.example'],
	['use <code>npm i &lt;x&gt;</code> já', 'use `npm i <x>` já'],
	['<pre><code class="js">a\n  b &amp; **c**\n</code></pre>', '```\na\n  b & **c**\n```'],
	['a<br>b<BR/>c<br />d', 'a\nb\nc\nd'],
	['<div>um</div><div>dois</div>', 'um\ndois'],
	['<blockquote><p>a</p></blockquote>fim', '> a\n\nfim'],
	['a<hr>b', 'a\n\n———\n\nb'],
	[`<img src="${URL}.png" alt="Foto">`, `Foto: ${URL}.png`],
	[
		'<table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2|3</td></tr></table>',
		'*A | B*\n1 | 2|3',
	],
	['m<sup>2</sup> <u>a</u> <span style="x">b</span>', 'm2 a b'],
	['<p dir="rtl">مرحبا <b>بك</b></p>', 'مرحبا *بك*'],
	['<h2>标题</h2><ul><li>一</li></ul>', '*标题*\n\n- 一'],
	['<p>Привет</p>\n\n<p><i>мир</i></p>', 'Привет\n\n_мир_'],
	['**x**\n\n<details><summary>mais</summary>y</details>', '*x*\n\nmais\ny'],
])('HTML: %j is %j', (html, text) => {
	expect(toWhatsApp(html)).toBe(text);
});

test.each([
	'a <p> solto e um </div>',
	'<nome>, <seu-email>, <3, 1 < 2 > 0',
	'`<p>a</p>` e `<br>`',
	'if (a<b && c>d) x',
	'<a> e <li>',
	'ответ: <имя>',
	'<!doctype>',
	'<h7>a</h7>',
	'<<p>>',
	'x<y>z</y>',
])('what is no HTML stays: %j', (text) => {
	expect(toWhatsApp(text)).toBe(text);
});

test.each([
	[`Veja [a loja][1].\n\n[1]: ${URL} "Título"`, `Veja a loja (${URL}).`],
	[`[Loja][] e [loja] já\n\n[loja]: <${URL}>`, `Loja (${URL}) e loja (${URL}) já`],
	[`[**a**][B]\n[b]: ${URL}`, `*a*: ${URL}`],
	[`![foto][f]\n\n[f]: ${URL}`, `foto: ${URL}`],
	[`**[商店][s]**。\n\n[s]: ${URL}`, `*商店 (${URL})*。`],
	[`[متجر][s] هنا\n[s]: ${URL}`, `متجر (${URL}) هنا`],
	[`Facto [1][2].\n\n[1]: ${URL}\n[2]: ${URL}2`, `Facto [1][2].\n\n[1]: ${URL}\n[2]: ${URL}2`],
	[
		'Facto[^1] e[^nota].\n\n[^1]: Fonte\n[^nota]: **x**',
		'Facto[1] e[nota].\n\n[1] Fonte\n[nota] *x*',
	],
	[`Факт[^1]\n\n[^1]: ${URL}`, `Факт[1]\n\n[1] ${URL}`],
	['sem nota[^1] e [x][y] e [z]', 'sem nota[^1] e [x][y] e [z]'],
	['[Ana]: olá\n[Rui]: olá', '[Ana]: olá\n[Rui]: olá'],
	[`\`[a][b]\` e [a][b]\n\n[b]: ${URL}`, `\`[a][b]\` e a: ${URL}`],
])('references: %j is %j', (markdown, text) => {
	expect(toWhatsApp(markdown).trim()).toBe(text);
});

test.each([
	['<think>hm, 2*3</think>\n\nOlá', 'Olá'],
	['<think>\na\n\n```\nb\n</think>\n**Olá**', '**Olá**'],
	['<thinking>a</thinking>Olá', 'Olá'],
	['<THINK>a</THINK> Olá <think>b</think> Ana', 'Olá Ana'],
	['<reasoning>a</reasoning>\nb<thought>c</thought>d', 'bd'],
	['思考\n</think>\n\n你好', '你好'],
	['hm\n\nhm</think>\nمرحبا', 'مرحبا'],
	['<think>nunca acaba', ''],
	['<think></think>', ''],
	['Escreva `<think>` antes', 'Escreva `<think>` antes'],
	['A tag <think> abre', 'A tag <think> abre'],
	['I think </thinking> so', 'I think </thinking> so'],
	['<thinker>a</thinker>', '<thinker>a</thinker>'],
])('what the model thinks is not sent: %j is %j', (text, answer) => {
	expect(dropThinking(text)).toBe(answer);
});
