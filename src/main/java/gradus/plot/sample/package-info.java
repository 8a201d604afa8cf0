/// What is drawn is found here: points of curves, contours, bins, densities.
@NullMarked
package gradus.plot.sample;

import org.jspecify.annotations.NullMarked;
