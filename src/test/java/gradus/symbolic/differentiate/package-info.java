/// Derivatives against fixtures, numbers and textbook forms.
@NullMarked
package gradus.symbolic.differentiate;

import org.jspecify.annotations.NullMarked;
