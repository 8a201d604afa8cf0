package gradus.tex;

/// Text to {@link Tex}.
public final class TexParser {
  private TexParser() {}

  /// The pieces of a formula, without the dollars or `\[ \]` around it. The errors have spans
  /// within the text and no source; whoever knows where it stands attaches one.
  ///
  /// @throws gradus.diag.GradusException where braces, `\left` and `\right`, `\begin` and `\end` do
  ///   not pair, an argument is missing, a base has two scripts on one side, or the nesting is
  ///   deeper than can be drawn or read
  public static Tex.Group parse(String text) {
    TexSource source = new TexSource(text);
    Tex.Group formula = new ItemReader(source).group(ItemReader.Within.BRACES);
    source.expectEnd();
    return new Tex.Group(source.whole(), formula.items());
  }
}
