/// Two-dimensional text: boxes with a baseline, and values laid out in them.
@NullMarked
package gradus.render.box;

import org.jspecify.annotations.NullMarked;
