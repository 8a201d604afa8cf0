/// Numeric linear algebra on plain row-major doubles: EJML behind one door, every decomposition
/// with the residual that checks it.
@NullMarked
package gradus.numeric.linalg;

import org.jspecify.annotations.NullMarked;
