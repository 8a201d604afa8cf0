/// Text to syntax tree and back: the lexer, the Pratt parser with its grammar on top, and the
/// writer of readings.
@NullMarked
package gradus.syntax;

import org.jspecify.annotations.NullMarked;
