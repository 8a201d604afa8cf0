/// Plain numerics without syntax tree or values: doubles in, doubles out.
@NullMarked
package gradus.numeric;

import org.jspecify.annotations.NullMarked;
