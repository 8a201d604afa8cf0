/// What went wrong and where: spans, stable codes, diagnostics in four parts (what, where, why,
/// what to write instead).
@NullMarked
package gradus.diag;

import org.jspecify.annotations.NullMarked;
