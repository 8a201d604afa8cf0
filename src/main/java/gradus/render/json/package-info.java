/// Answers and errors as the versioned JSON contract.
@NullMarked
package gradus.render.json;

import org.jspecify.annotations.NullMarked;
