/// What a computation can yield: scalars, arrays, formulas, sets, truth, records, tables, text.
@NullMarked
package gradus.value;

import org.jspecify.annotations.NullMarked;
