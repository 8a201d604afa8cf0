/// Answers and diagnostics to text. Rendering knows no mathematics; the packages below hold one
/// output form each.
@NullMarked
package gradus.render;

import org.jspecify.annotations.NullMarked;
