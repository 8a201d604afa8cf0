/// Functions as objects: domain, range, zeros, extrema; equations and inequalities.
@NullMarked
package gradus.functions.analysis;

import org.jspecify.annotations.NullMarked;
