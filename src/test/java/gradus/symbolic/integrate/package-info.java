/// Antiderivatives and definite integrals against differences, quadrature and reference values.
@NullMarked
package gradus.symbolic.integrate;

import org.jspecify.annotations.NullMarked;
