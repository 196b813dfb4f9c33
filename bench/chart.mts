import { init, use } from 'echarts/core';
import { BarChart } from 'echarts/charts';
import { GridComponent, TitleComponent } from 'echarts/components';
import { SVGRenderer } from 'echarts/renderers';

use([BarChart, GridComponent, TitleComponent, SVGRenderer]);

export interface Bar {
	label: string;
	value: number;
}

const SIZE = { width: 800, rowHeight: 40, frame: 80 };
const COLOR = '#1f8a5b';

/** A bar chart as SVG, the first bar on top. */
export function drawBars(title: string, bars: readonly Bar[]): string {
	const height = bars.length * SIZE.rowHeight + SIZE.frame;
	const chart = init(null, null, { renderer: 'svg', ssr: true, width: SIZE.width, height });
	chart.setOption({
		animation: false,
		backgroundColor: '#fff',
		title: { text: title, left: 16, top: 12, textStyle: { fontSize: 16 } },
		grid: { left: 16, right: 72, top: 56, bottom: 16 },
		xAxis: { type: 'value', show: false },
		yAxis: { type: 'category', inverse: true, data: bars.map(({ label }) => label) },
		series: {
			type: 'bar',
			data: bars.map(({ value }) => Math.round(value)),
			itemStyle: { color: COLOR },
			label: { show: true, position: 'right' },
		},
	});
	const svg = chart.renderToSVGString();
	chart.dispose();
	return svg;
}
