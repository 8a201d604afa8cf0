/// Values as LaTeX.
@NullMarked
package gradus.render.latex;

import org.jspecify.annotations.NullMarked;
