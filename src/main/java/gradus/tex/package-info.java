/// Mathematics in TeX as a tree: what was written, not what it means. `syntax` reads meaning into
/// it, `render.tex` draws it.
@NullMarked
package gradus.tex;

import org.jspecify.annotations.NullMarked;
