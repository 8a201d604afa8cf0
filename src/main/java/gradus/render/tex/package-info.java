/// LaTeX drawn with the characters of a terminal, in two dimensions or on one line.
@NullMarked
package gradus.render.tex;

import org.jspecify.annotations.NullMarked;
