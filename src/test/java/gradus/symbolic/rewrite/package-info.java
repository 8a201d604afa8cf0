/// Tests of the rewritings of formulas.
@NullMarked
package gradus.symbolic.rewrite;

import org.jspecify.annotations.NullMarked;
