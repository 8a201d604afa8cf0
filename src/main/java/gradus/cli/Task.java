package gradus.cli;

/// One text to evaluate.
///
/// @param source where it came from, for messages; empty for the command line
/// @param shown whether its answer is printed
record Task(String text, String source, boolean shown) {}
