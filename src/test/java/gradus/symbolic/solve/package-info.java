/// Tests of equations and inequalities.
@NullMarked
package gradus.symbolic.solve;

import org.jspecify.annotations.NullMarked;
