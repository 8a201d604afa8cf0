/// What a pipe gets: the value alone, in ASCII, readable by the next gradus.
@NullMarked
package gradus.render.plain;

import org.jspecify.annotations.NullMarked;
