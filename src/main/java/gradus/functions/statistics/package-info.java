/// Means, variances, covariances, principal components.
@NullMarked
package gradus.functions.statistics;

import org.jspecify.annotations.NullMarked;
