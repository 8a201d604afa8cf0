/// Scenes drawn: with ASCII, braille, blocks, as SVG and as PNG.
@NullMarked
package gradus.plot.canvas;

import org.jspecify.annotations.NullMarked;
