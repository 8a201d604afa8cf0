package gradus.render.terminal;

import org.jline.jansi.Ansi;

/// Colours for the parts of a text, or none. Everything coloured is also said in words, so that
/// nothing is lost without colour. Only here are escape sequences written.
///
/// Colours are those of the terminal's own palette of eight, so that they suit dark and light
/// backgrounds.
public enum Style {
  PLAIN {
    @Override
    public String apply(Role role, String text) {
      return text;
    }
  },
  COLOURED {
    @Override
    public String apply(Role role, String text) {
      return text.isEmpty() ? text : Sequences.around(role, text);
    }
  };

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
    FAINT
  }

  public static Style of(boolean colour) {
    return colour ? COLOURED : PLAIN;
  }

  public abstract String apply(Role role, String text);

  /// Apart, so that Jansi is loaded only where there is colour.
  private static final class Sequences {
    private Sequences() {}

    static String around(Role role, String text) {
      Ansi ansi = new Ansi();
      Ansi opened =
          switch (role) {
            case ERROR, MARK -> ansi.bold().fg(Ansi.Color.RED);
            case WARNING -> ansi.bold().fg(Ansi.Color.YELLOW);
            case NOTE -> ansi.bold().fg(Ansi.Color.CYAN);
            case HINT -> ansi.fg(Ansi.Color.GREEN);
            case HEADING -> ansi.bold();
            case FAINT -> ansi.a(Ansi.Attribute.INTENSITY_FAINT);
          };
      return opened.a(text).reset().toString();
    }
  }
}
