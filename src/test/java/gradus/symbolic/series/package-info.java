/// Tests of series.
@NullMarked
package gradus.symbolic.series;

import org.jspecify.annotations.NullMarked;
