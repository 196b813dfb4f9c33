import { toWhatsApp } from '../../../nodes/shared/text/markdown.ts';

test.each([
	['**Nota:**Boa', '*Nota:* Boa'],
	['**Atenção!**Leia', '*Atenção!* Leia'],
	['**"Promo"**hoje', '*"Promo"* hoje'],
	['hoje**"Promo"**', 'hoje *"Promo"*'],
	['**Nota: **Boa e **má**', '*Nota:* Boa e *má*'],
	['**1.**Abra a **app**', '*1.* Abra a *app*'],
	['**50%**off por **10**kg', '*50%* off por *10* kg'],
	['**Внимание!**Читайте', '*Внимание!* Читайте'],
	['**ملاحظة:**نص', '*ملاحظة:* نص'],
	['**שלום:**עולם', '*שלום:* עולם'],
	['**नमस्ते:**आप', '*नमस्ते:* आप'],
	['**注意：**正文', '*注意：* 正文'],
	['这是**重点**。', '这是 *重点*。'],
	['**“重点”**是', '*“重点”* 是'],
	['これは**「引用」**です', 'これは *「引用」* です'],
	['**서울**에서 만나요', '*서울* 에서 만나요'],
	['使用**API**接口，GPT**模型**', '使用 *API* 接口，GPT *模型*'],
	['**สวัสดี**ครับ', '*สวัสดี* ครับ'],
	['**2024年**3月，第**5**章', '*2024年* 3月，第 *5* 章'],
	['**👍**ok, ok**👍**', '*👍* ok, ok *👍*'],
	['~~100~~80 e ~~R$ 50~~R$ 40', '~100~ 80 e ~R$ 50~ R$ 40'],
	['<b>Nota:</b>Boa', '*Nota:* Boa'],
	['這是<b>重點</b>。', '這是 *重點*。'],
	['<b>Preço: </b>5 <i> já </i>!', '*Preço:* 5  _já_ !'],
	['**a**—b, **c**…d, **e**’s, **f**/**g**', '*a*—b, *c*…d, *e*’s, *f*/*g*'],
	["L’**eau**, l'**acqua**, **Ankara**'da", "L’*eau*, l'*acqua*, *Ankara*'da"],
	['¡**Hola**! «**да**» (**nota**) “**x**”', '¡*Hola*! «*да*» (*nota*) “*x*”'],
	['**-10%** **$5** **/start** **@ana** **R$ 10,-**', '*-10%* *$5* */start* *@ana* *R$ 10,-*'],
])('bold beside a word is still bold: %j is %j', (markdown, text) => {
	expect(toWhatsApp(markdown)).toBe(text);
});

test.each([
	['*a* **b**', '_a_ *b*'],
	['# Título\n*leve*', '*Título*\n_leve_'],
	['a|b\n-|-\n*c*|d', '*a | b*\n_c_ | d'],
	['```\ncode\n```\n*x*', '```\ncode\n```\n_x_'],
	['~~a~~ *b*', '~a~ _b_'],
	['__a b__ *c*', '*a b* _c_'],
	['[a](https://a.example) *b*', 'a (https://a.example) _b_'],
	['***a*** e *b*', '*_a_* e _b_'],
	['a\n* * *\n*b*', 'a\n———\n_b_'],
	['> ## A\n> *b*', '> *A*\n> _b_'],
	['# 标题\n*重点*', '*标题*\n_重点_'],
	['**مهم** و *خفيف*', '*مهم* و _خفيف_'],
	['*a* e `b` > c', '*a* e `b` > c'],
	['*a*\n- b\n- c', '*a*\n- b\n- c'],
	['*a* 2**3 b**c', '*a* 2**3 b**c'],
	['*a* __/__', '*a* __/__'],
	['*a*\n1. b\n1. c', '*a*\n1. b\n2. c'],
	['*a*\n---\n\n*b*', '*a*\n\n*b*'],
	['*a* <b>b</b>', '*a* *b*'],
	['*a* \\*b\\*', '*a* *b*'],
	['*a* #b e # c', '*a* #b e # c'],
])('a single asterisk is bold unless the text is Markdown: %j is %j', (text, shown) => {
	expect(toWhatsApp(text)).toBe(shown);
});

test.each([
	['**Hotel 5* Porto**', 'Hotel 5* Porto'],
	['## Tapete 2*3 m', '*Tapete 2*3 m*'],
	['# *nix', '*nix'],
	['**2*3*4** e *5*6*', '*2*3*4* e _5*6_'],
	['**c******l@g***.com**', 'c******l@g***.com'],
	['**x** SELECT *, COUNT(*)', '*x* SELECT *, COUNT(*)'],
	['**x** 10€* (*sem IVA*)', '*x* 10€* (_sem IVA_)'],
	['**x** __/__/____ *y*', '*x* __/__/____ _y_'],
	['**x** *_*', '*x* *_*'],
	['**Nome:** ____ **Idade:** __', '*Nome:* ____ *Idade:* __'],
	['**x** C:\\dir\\_a ¯\\_(ツ)_/¯', '*x* C:\\dir\\_a ¯\\_(ツ)_/¯'],
	['**x** snake\\_case 1\\. R\\$ 5', '*x* snake_case 1. R$ 5'],
	['**الكود:** 12*34 و a_b_c', '*الكود:* 12*34 و a_b_c'],
	['**代码：** 12*34 a_b_c', '*代码：* 12*34 a_b_c'],
])('asterisks and blanks among Markdown stay, too: %j is %j', (markdown, text) => {
	expect(toWhatsApp(markdown)).toBe(text);
});
