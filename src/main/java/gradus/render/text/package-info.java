/// The page a person reads: the result, and at most one line below it.
@NullMarked
package gradus.render.text;

import org.jspecify.annotations.NullMarked;
