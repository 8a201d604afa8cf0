/// Markdown with mathematics, laid out for a terminal.
@NullMarked
package gradus.render.markdown;

import org.jspecify.annotations.NullMarked;
