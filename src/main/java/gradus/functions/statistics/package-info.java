/// Means, variances, quantiles, correlations, distances of samples, principal components.
@NullMarked
package gradus.functions.statistics;

import org.jspecify.annotations.NullMarked;
