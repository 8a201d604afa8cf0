package gradus.work;

/// One line of mathematics on a sheet.
///
/// @param number from 1 in the file
/// @param text the whole line
/// @param start where in it the mathematics begins, behind labels, words and signs such as `=`
/// @param math the mathematics
/// @param typed the line as it was typed, where that is not the text
/// @param definition whether it defines: `let u = x^2`
/// @param variable what is asked for, `for x`; empty when it is not said
public record WorkLine(
    int number,
    String text,
    int start,
    String math,
    Link link,
    Task task,
    boolean definition,
    String variable,
    Typed typed) {}
