package gradus.cli;

import java.io.InputStream;

/// The three streams of one run and what is known about the place.
///
/// @param out results, strict
/// @param err messages, forgiving
record Console(InputStream in, Output out, Output err, Environment environment) {}
