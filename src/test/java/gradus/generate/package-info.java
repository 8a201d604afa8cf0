/// Seeded generators of test inputs, the same bytes on every platform, with shrinking.
@NullMarked
package gradus.generate;

import org.jspecify.annotations.NullMarked;
