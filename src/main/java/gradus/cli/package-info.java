/// The command line: one thin command per file, and the streams, options and exit codes they share.
/// Start reading at {@link gradus.cli.Main#run}.
@NullMarked
package gradus.cli;

import org.jspecify.annotations.NullMarked;
