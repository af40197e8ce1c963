// How a cost grows with a size.

/**
 * The exponent of the power law that fits best, by least squares on logarithms: 1 where twice the size costs twice as much.
 * @param {readonly (readonly [size: number, cost: number])[]} points
 * @returns {number} NaN for fewer than two sizes
 */
export function exponentOf(points) {
  const logs = points
    .filter(([size, cost]) => size > 0 && cost > 0)
    .map(([size, cost]) => /** @type {const} */ ([Math.log(size), Math.log(cost)]));
  const mean = (/** @type {0 | 1} */ side) => logs.reduce((sum, log) => sum + log[side], 0) / logs.length;
  const [meanSize, meanCost] = [mean(0), mean(1)];
  const covariance = logs.reduce((sum, [size, cost]) => sum + (size - meanSize) * (cost - meanCost), 0);
  return covariance / logs.reduce((sum, [size]) => sum + (size - meanSize) ** 2, 0);
}
