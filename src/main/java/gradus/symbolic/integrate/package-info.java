/// Antiderivatives, definite and improper integrals.
@NullMarked
package gradus.symbolic.integrate;

import org.jspecify.annotations.NullMarked;
