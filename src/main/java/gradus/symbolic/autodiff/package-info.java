/// Automatic differentiation of formulas: the computational graph forward and backward.
@NullMarked
package gradus.symbolic.autodiff;

import org.jspecify.annotations.NullMarked;
