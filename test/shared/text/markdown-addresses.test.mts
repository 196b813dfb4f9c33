import { toWhatsApp } from '../../../nodes/shared/text/markdown.ts';

const URL = 'https://x.example/a_b';

test.each([
	[`**${URL}**`, URL],
	[`## ${URL}`, URL],
	[`| Site | Nota |\n|---|---|\n| **${URL}** | a |`, `*Site | Nota*\n${URL} | a`],
	[
		`| Plano | O que se recebe todos os meses |\n|---|---|\n| ${URL} | tudo |`,
		`${URL}\nO que se recebe todos os meses: tudo`,
	],
	[`**Site: ${URL}**`, `*Site:* ${URL}`],
	[`## Site: ${URL}`, `*Site:* ${URL}`],
	[`**${URL} (novo)**`, `${URL} *(novo)*`],
	[`**Veja ${URL} já!**`, `*Veja* ${URL} *já!*`],
	[`**veja:${URL}**`, `*veja:* ${URL}`],
	[`***${URL}***`, URL],
	[`~~${URL}~~ _${URL}_ *${URL}*`, `${URL} ${URL} ${URL}`],
	[`<b>${URL}</b>`, URL],
	[`**<${URL}>**`, URL],
	[`**(${URL})** **"${URL}"**`, `(${URL}) "${URL}"`],
	[`**${URL}**. **${URL}**, **${URL}**!`, `${URL}. ${URL}, ${URL}!`],
	[`- **${URL}**\n- _${URL}_`, `- ${URL}\n- ${URL}`],
	[`> **${URL}**`, `> ${URL}`],
	[`**网址：${URL}**。`, `*网址：* ${URL}。`],
	[`**الموقع: ${URL}**`, `*الموقع:* ${URL}`],
	['**ana_b@x.example**', 'ana_b@x.example'],
	['**E-mail: ana@x.example**', '*E-mail:* ana@x.example'],
	['## ana@x.example', 'ana@x.example'],
	['**почта: иван@пример.рф**', '*почта:* иван@пример.рф'],
	['**www.x.example** e **x.example/a_b**', 'www.x.example e x.example/a_b'],
	[`[Loja](${URL}) **[Loja](${URL})**`, `Loja (${URL}) *Loja (${URL})*`],
	[`**[${URL}](${URL})**`, URL],
	[`**Tel: +351 910 000 000**`, '*Tel: +351 910 000 000*'],
])('no mark touches an address: %j is %j', (markdown, text) => {
	expect(toWhatsApp(markdown)).toBe(text);
});

test.each([
	['```markdown\n# Título\n\n- **a**\n```', '*Título*\n\n- *a*'],
	['Aqui está:\n```md\n**a** e `b`\n```\nFim', 'Aqui está:\n*a* e `b`\nFim'],
	['```Markdown\n**aberto** e\n# mais', '*aberto* e\n*mais*'],
	['```markdown\n# T\n```js\nx **y**\n```\n*fim*\n```\n*z*', '*T*\n```\nx **y**\n```\n_fim_\n_z_'],
	['````markdown\n```\ncode\n```\n**a**\n````', '```\ncode\n```\n*a*'],
	['~~~md\n**a**\n~~~', '*a*'],
	['> ```md\n> **a**\n> ```', '> *a*'],
	['1. a\n   ```markdown\n   **b**\n   ```', '1. a\n  *b*'],
	['```markdown\n标题：**重点**\n```', '标题：*重点*'],
	['```md\n**مهم**\n```\nنص', '*مهم*\nنص'],
	['```MARKDOWN\n| a | b |\n|---|---|\n| 1 | 2 |\n```', '*a | b*\n1 | 2'],
	['```js\n// ```markdown\n```\n**b**', '```\n// ```markdown\n```\n*b*'],
	['```\n```md\n```\n**b**', '```\n```md\n```\n*b*'],
	['```mdx\n**a**\n```', '```\n**a**\n```'],
	['a\n```md\n```\nb', 'a\nb'],
])('a fence named Markdown is text: %j is %j', (markdown, text) => {
	expect(toWhatsApp(markdown)).toBe(text);
});
