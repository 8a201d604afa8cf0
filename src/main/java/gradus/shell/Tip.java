package gradus.shell;

import gradus.function.Function;
import gradus.function.Option;
import gradus.function.Parameter;
import gradus.functions.Catalogue;
import gradus.render.terminal.Ascii;
import gradus.render.terminal.Sanitizer;
import gradus.render.terminal.Width;
import gradus.value.FunctionValue;
import gradus.value.Literals;
import gradus.value.Value;
import java.util.Optional;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/// The line below the one being typed: how the function at the cursor is called, with the argument
/// that comes next set apart, and what it is for.
final class Tip {
  private final Notebook notebook;

  Tip(Notebook notebook) {
    this.notebook = notebook;
  }

  /// @param room columns there are
  /// @return empty when there is nothing to say
  Optional<AttributedString> of(String text, int cursor, int room, boolean ascii, boolean colour) {
    Optional<CallSite> call = CallSite.at(text, cursor);
    String name = call.isPresent() ? call.get().name() : CallSite.nameBefore(text, cursor);
    int argument = call.isPresent() ? call.get().argument() : -1;
    if (call.isEmpty() && (name.length() < 2 || isOrder(text)) || room < 10) {
      return Optional.empty();
    }
    Value own = notebook.bound().get(name);
    if (own != null) {
      return own instanceof FunctionValue function && call.isPresent()
          ? Optional.of(fitted(plain(name + ": " + Literals.of(function), ascii), room, colour))
          : Optional.empty();
    }
    return Catalogue.INSTANCE
        .find(name)
        .map(function -> fitted(signature(function, argument, colour, ascii), room, colour));
  }

  private static boolean isOrder(String text) {
    return text.stripLeading().startsWith(":") && text.strip().indexOf(' ') < 0;
  }

  private static AttributedString plain(String text, boolean ascii) {
    String clean = Sanitizer.line(text);
    return new AttributedString(ascii ? Ascii.of(clean) : clean);
  }

  private static AttributedString signature(
      Function function, int argument, boolean colour, boolean ascii) {
    AttributedStringBuilder line = new AttributedStringBuilder();
    line.append(function.name()).append("(");
    int last = function.parameters().size() - 1;
    for (int i = 0; i <= last; i++) {
      Parameter parameter = function.parameters().get(i);
      String word = parameter.name() + (parameter.repeated() ? ", ..." : "");
      boolean here = i == argument || i == last && argument > last && parameter.repeated();
      line.append(i > 0 ? ", " : "");
      line.append(parameter.required() ? "" : "[");
      line.append(
          word, here && colour ? AttributedStyle.BOLD.underline() : AttributedStyle.DEFAULT);
      line.append(parameter.required() ? "" : "]");
    }
    for (Option option : function.options()) {
      line.append(line.charAt(line.length() - 1) == '(' ? "" : ", ");
      line.append(option.name()).append("=").append(option.standard());
    }
    line.append("): ").append(function.summary());
    return ascii ? new AttributedString(Ascii.of(line.toString())) : line.toAttributedString();
  }

  /// At most so many columns; a cut is shown.
  private static AttributedString fitted(AttributedString line, int room, boolean colour) {
    AttributedString cut = line;
    if (Width.of(line.toString()) > room) {
      int end = Math.min(line.length(), room - 3);
      while (Width.of(line.toString().substring(0, end)) > room - 3) {
        end--;
      }
      cut =
          new AttributedStringBuilder()
              .append(line.subSequence(0, end))
              .append("...")
              .toAttributedString();
    }
    if (!colour) {
      return new AttributedString(cut.toString());
    }
    return new AttributedStringBuilder().append(cut).toAttributedString();
  }
}
