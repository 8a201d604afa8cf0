/// Pictures: a scene in the units of its data, the kinds of plots that make scenes, and the
/// canvases that draw them.
@NullMarked
package gradus.plot;

import org.jspecify.annotations.NullMarked;
