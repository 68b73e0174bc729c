export { Bars } from './bars.tsx';
export { Choropleth } from './choropleth.tsx';
export { mapFile, subtitle } from './file.tsx';
export { ChartFrame } from './frame.tsx';
export { Legend } from './legend.tsx';
export { LineChart, type LineSeries } from './line.tsx';
export { type Palette, shippedPalette } from './paint.ts';
export { Spark } from './spark.tsx';
export { Strip } from './strip.tsx';
