package gradus.render.terminal;

import java.util.List;
import org.jline.jansi.Ansi;

/// Colours for the parts of a text, or none. Everything coloured is also said in words or marks, so
/// that nothing is lost without colour. Only here are escape sequences written.
///
/// Colours are those of the terminal's own palette of eight. {@link #COLOURED} keeps to what can be
/// read on dark and on light backgrounds; the other two use more of it on the one they are made
/// for.
public enum Style {
  PLAIN,
  COLOURED,
  DARK,
  LIGHT;

  /// What a piece of text is.
  public enum Role {
    ERROR,
    WARNING,
    NOTE,
    /// The caret line under a mistake.
    MARK,
    HINT,
    /// Headings and names of parts.
    HEADING,
    /// What may be skipped: the line below an answer, labels.
    FAINT,
    EMPHASIS,
    STRONG,
    STRUCK,
    CODE,
    /// A formula within prose.
    FORMULA,
    /// The text of a link.
    LINK,
    /// The title of a page.
    TITLE
  }

  public static Style of(boolean colour) {
    return colour ? COLOURED : PLAIN;
  }

  /// Whether roles can be seen.
  public boolean isColoured() {
    return this != PLAIN;
  }

  public String apply(Role role, String text) {
    return this == PLAIN || text.isEmpty() ? text : Sequences.around(this, List.of(role), text);
  }

  /// A piece of text that is several things at once: emphasis within a heading.
  public String apply(List<Role> roles, String text) {
    return this == PLAIN || text.isEmpty() || roles.isEmpty()
        ? text
        : Sequences.around(this, roles, text);
  }

  /// Apart, so that Jansi is loaded only where there is colour.
  private static final class Sequences {
    private Sequences() {}

    static String around(Style style, List<Role> roles, String text) {
      Ansi ansi = new Ansi();
      for (Role role : roles) {
        open(ansi, style, role);
      }
      return ansi.a(text).reset().toString();
    }

    private static void open(Ansi ansi, Style style, Role role) {
      switch (role) {
        case ERROR, MARK -> ansi.bold().fg(Ansi.Color.RED);
        case WARNING -> ansi.bold().fg(style == LIGHT ? Ansi.Color.MAGENTA : Ansi.Color.YELLOW);
        case NOTE -> ansi.bold().fg(style == LIGHT ? Ansi.Color.BLUE : Ansi.Color.CYAN);
        case HINT -> ansi.fg(Ansi.Color.GREEN);
        case HEADING, STRONG -> ansi.bold();
        case FAINT -> ansi.a(Ansi.Attribute.INTENSITY_FAINT);
        case EMPHASIS -> ansi.a(Ansi.Attribute.ITALIC);
        case STRUCK -> ansi.a(Ansi.Attribute.STRIKETHROUGH_ON);
        case CODE -> ansi.fg(onEither(style, Ansi.Color.YELLOW, Ansi.Color.MAGENTA));
        case FORMULA -> ansi.fg(onEither(style, Ansi.Color.CYAN, Ansi.Color.BLUE));
        case LINK -> ansi.a(Ansi.Attribute.UNDERLINE);
        case TITLE -> ansi.bold().fg(onEither(style, Ansi.Color.CYAN, Ansi.Color.BLUE));
      }
    }

    /// Magenta can be read on both.
    private static Ansi.Color onEither(Style style, Ansi.Color dark, Ansi.Color light) {
      return switch (style) {
        case DARK -> dark;
        case LIGHT -> light;
        case PLAIN, COLOURED -> Ansi.Color.MAGENTA;
      };
    }
  }
}
