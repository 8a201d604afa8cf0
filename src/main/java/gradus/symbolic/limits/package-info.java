/// Limits of formulas, and what decides them.
@NullMarked
package gradus.symbolic.limits;

import org.jspecify.annotations.NullMarked;
