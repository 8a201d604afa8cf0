/// What a terminal needs: colour, display width, and protection from control characters.
@NullMarked
package gradus.render.terminal;

import org.jspecify.annotations.NullMarked;
