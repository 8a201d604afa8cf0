/// Formulas said aloud.
@NullMarked
package gradus.render.words;

import org.jspecify.annotations.NullMarked;
