package gradus.plot;

/// The room there is and what can be shown in it.
///
/// @param columns of a terminal; pictures in pixels are laid out on the same grid
/// @param rows of a terminal
/// @param ascii whether texts keep to ASCII
public record Space(int columns, int rows, boolean ascii) {}
