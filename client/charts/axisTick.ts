/** Numbers on an axis. recharts draws them in a layer of their own, outside the axis and its class. */
export const AXIS_TICK = { fill: 'var(--vigil-quiet)', fontSize: 11 };
