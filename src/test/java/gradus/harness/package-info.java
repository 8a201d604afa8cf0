/// Harnesses every later test uses: golden folders, executed documents, the error gallery, the
/// catalogue walk, and the rules of the house.
@NullMarked
package gradus.harness;

import org.jspecify.annotations.NullMarked;
