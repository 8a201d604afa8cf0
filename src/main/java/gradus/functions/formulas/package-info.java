/// Formulas into other forms: simplify, expand, factor.
@NullMarked
package gradus.functions.formulas;

import org.jspecify.annotations.NullMarked;
