/// Formulas: the canonical tree of numbers, symbols, n-ary sums and products, powers and calls.
/// Knows no function by name.
@NullMarked
package gradus.expr;

import org.jspecify.annotations.NullMarked;
