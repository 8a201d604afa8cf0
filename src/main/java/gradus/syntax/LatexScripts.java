package gradus.syntax;

import gradus.diag.Code;
import gradus.diag.Span;
import gradus.tex.Tex;
import java.util.List;
import java.util.Optional;

/// Reads what stands below and above a base: indices, exponents, primes, transposes.
final class LatexScripts {
  private final LatexReader reader;

  LatexScripts(LatexReader reader) {
    this.reader = reader;
  }

  /// A name with its scripts.
  void name(LatexName name, Optional<Tex.Scripts> around) {
    if (around.isEmpty()) {
      reader.namer.add(name, name.text());
      return;
    }
    Tex.Scripts s = around.get();
    if (isDegrees(s)) {
      degrees(s, () -> reader.namer.add(name, name.text()));
      return;
    }
    if (s.sub().isEmpty()) {
      reader.namer.add(name, name.text());
    } else {
      indexed(name, s.sub().get());
    }
    primes(s);
    s.sup().ifPresent(sup -> exponent(sup, s, !name.text().equals("e")));
  }

  /// The name an item stands for, with its index; empty for anything else.
  String name(Tex item) {
    if (item instanceof Tex.Scripts s) {
      String index = s.sub().flatMap(this::index).orElse("");
      boolean plain = s.sup().isEmpty() && s.primes() == 0 && !index.isEmpty();
      return plain ? reader.namer.name(s.base()).map(n -> n.text() + "_" + index).orElse("") : "";
    }
    return reader.namer.name(item).map(LatexName::text).orElse("");
  }

  /// `x_1` is a name; `x_i` under a sum over i, and `x_{i+1}`, are entries.
  private void indexed(LatexName name, Tex sub) {
    Optional<String> index = index(sub);
    Vocabulary vocabulary = reader.p.vocabulary;
    if (index.isPresent()) {
      String full = name.text() + "_" + index.get();
      boolean entry =
          !vocabulary.isTaken(full)
              && (mentionsIndex(sub)
                  || (vocabulary.isBound(name.text())
                      && (Spelling.isDigit(index.get().charAt(0)) || isBound(sub))));
      if (!entry) {
        LatexName whole =
            new LatexName(name.text(), name.form(), name.word(), name.span().to(sub.span()));
        reader.namer.add(whole, full);
        return;
      }
    }
    reader.namer.add(name, name.text());
    LatexOutput out = reader.out;
    out.touch();
    out.add(TokenKind.LEFT_BRACKET, "[", sub.span().start(), sub.span().start());
    List<Tex> items = items(sub);
    if (index.isPresent() && items.size() > 1) {
      subscripts(items);
    } else {
      reader.walk(items);
    }
    out.add(TokenKind.RIGHT_BRACKET, "]", sub.span().end(), sub.span().end());
  }

  /// `a_{ij}`: each letter and each number is an index of its own.
  private void subscripts(List<Tex> items) {
    boolean digit = false;
    for (int i = 0; i < items.size(); i++) {
      boolean number = items.get(i) instanceof Tex.Char c && Spelling.isDigit(c.text().charAt(0));
      if (number && digit) {
        throw reader.error(
            Code.AMBIGUOUS,
            "these indices can be separated in more than one way",
            items.getFirst().span().to(items.getLast().span()),
            "a_{i,12}");
      }
      digit = number;
      if (i > 0) {
        reader.out.comma(items.get(i).span().start());
      }
      reader.walk(items.subList(i, i + 1));
    }
  }

  /// Whether every letter below the name has a value.
  private boolean isBound(Tex sub) {
    for (Tex item : items(sub)) {
      Optional<LatexName> name = reader.namer.name(item);
      if (name.isEmpty() || !reader.p.vocabulary.isBound(name.get().text())) {
        return false;
      }
    }
    return true;
  }

  private boolean mentionsIndex(Tex sub) {
    for (Tex item : items(sub)) {
      Optional<LatexName> name = reader.namer.name(item);
      if (name.isPresent() && reader.indices.contains(name.get().text())) {
        return true;
      }
    }
    return false;
  }

  static List<Tex> items(Tex script) {
    return script instanceof Tex.Group g ? g.items() : List.of(script);
  }

  /// The index a name is written with: `1`, `max`, `ij`, `theta`; empty when it is more than
  /// letters and digits.
  Optional<String> index(Tex sub) {
    StringBuilder index = new StringBuilder();
    for (Tex item : items(sub)) {
      if (item instanceof Tex.Char c
          && c.text().length() == 1
          && Spelling.isDigit(c.text().charAt(0))) {
        index.append(c.text());
        continue;
      }
      if (item instanceof Tex.Command c && LatexCommands.isSpace(c.name())) {
        continue;
      }
      if (item instanceof Tex.Words w && isDigits(w.content().strip())) {
        index.append(w.content().strip());
        continue;
      }
      if (item instanceof Tex.Command c && !LatexCommands.function(c.name()).isEmpty()) {
        index.append(c.name());
        continue;
      }
      Optional<LatexName> name = reader.namer.name(item);
      if (name.isEmpty()) {
        return Optional.empty();
      }
      index.append(name.get().text());
    }
    return index.isEmpty() ? Optional.empty() : Optional.of(index.toString());
  }

  private static boolean isDigits(String text) {
    boolean digits = !text.isEmpty();
    for (int i = 0; i < text.length(); i++) {
      digits &= Spelling.isDigit(text.charAt(i));
    }
    return digits;
  }

  /// The letters, digits and underscores a group consists of.
  Optional<String> letters(Tex.Group group) {
    StringBuilder letters = new StringBuilder();
    for (Tex item : group.items()) {
      switch (item) {
        case Tex.Char c -> letters.append(c.text());
        case Tex.Command c when c.name().equals("_") -> letters.append('_');
        case Tex.Command c
            when !LatexCommands.letter(c.name()).isEmpty() && group.items().size() == 1 -> {
          return Optional.of(LatexCommands.letter(c.name()));
        }
        default -> {
          return Optional.empty();
        }
      }
    }
    return Optional.of(letters.toString());
  }

  /// The scripts of a base that is no name.
  void behind(Optional<Tex.Scripts> around) {
    if (around.isEmpty()) {
      return;
    }
    Tex.Scripts s = around.get();
    if (s.sub().isPresent()) {
      throw reader.error(
          Code.UNEXPECTED_TOKEN,
          "an index stands behind a name",
          s.sub().get().span(),
          "x_{1} is a name; an entry of a result is (…)[1]");
    }
    if (s.primes() > 0) {
      throw reader.error(
          Code.AMBIGUOUS,
          "' is no transpose in LaTeX, and a derivative only of a function that was defined",
          s.span(),
          "A^\\top, \\frac{d}{dx}");
    }
    s.sup().ifPresent(sup -> exponent(sup, s, false));
  }

  private void primes(Tex.Scripts s) {
    int at = s.base().span().end();
    for (int i = 0; i < s.primes(); i++) {
      while ("'’".indexOf(reader.text.charAt(at)) < 0) {
        at++;
      }
      reader.out.touch();
      reader.out.add(TokenKind.QUOTE, "'", at, at + 1);
      at++;
    }
  }

  /// @param named whether the base is a name, whose superscript in parentheses may be a number of a
  ///   layer and no power
  void exponent(Tex sup, Tex.Scripts s, boolean named) {
    LatexOutput out = reader.out;
    List<Tex> items = items(sup);
    if (isTranspose(items)) {
      out.touch();
      out.add(TokenKind.QUOTE, "^T", sup.span());
      return;
    }
    if (!items.isEmpty() && items.stream().allMatch(LatexScripts::isPrime)) {
      for (Tex prime : items) {
        out.touch();
        out.add(TokenKind.QUOTE, "'", prime.span());
      }
      return;
    }
    refuse(sup, items, s, named);
    if (inverseTransposed(items, sup)) {
      return;
    }
    int caret = caret(s, sup);
    boolean outer = reader.shape;
    reader.shape = out.last().is(TokenKind.NAME) && NameReader.isNumberSet(out.last().text);
    out.touch();
    boolean order =
        out.isDerivative()
            && isDigits(sup.span().of(reader.text).replace("{", "").replace("}", ""));
    out.add(TokenKind.CARET, "^", caret, caret + 1);
    if (order) {
      out.touch();
      reader.walk(items);
    } else {
      braces(sup);
    }
    reader.shape = outer;
  }

  /// `A^{-\top}` and `A^{-T}`: the inverse, transposed.
  private boolean inverseTransposed(List<Tex> items, Tex sup) {
    boolean minus =
        items.size() == 2
            && items.getFirst() instanceof Tex.Char c
            && (c.text().equals("-") || c.text().equals("−"));
    if (!minus || !isTranspose(items.subList(1, 2))) {
      return false;
    }
    LatexOutput out = reader.out;
    int at = sup.span().start();
    out.touch();
    out.add(TokenKind.CARET, "^", at, at);
    out.add(TokenKind.LEFT_BRACE, "{", at, at);
    out.add(TokenKind.MINUS, "-", items.getFirst().span());
    out.add(TokenKind.NUMBER, "1", at, at);
    out.add(TokenKind.RIGHT_BRACE, "}", sup.span().end(), sup.span().end());
    out.touch();
    out.add(TokenKind.QUOTE, "^T", sup.span());
    return true;
  }

  /// A script in the braces that group.
  void braces(Tex script) {
    reader.out.touch();
    reader.out.add(TokenKind.LEFT_BRACE, "{", script.span().start(), script.span().start());
    reader.walk(items(script));
    reader.out.add(TokenKind.RIGHT_BRACE, "}", script.span().end(), script.span().end());
  }

  int caret(Tex.Scripts s, Tex sup) {
    int at = sup.span().start();
    while (at > s.span().start() && reader.text.charAt(at) != '^') {
      at--;
    }
    return at;
  }

  private static boolean isPrime(Tex item) {
    return item instanceof Tex.Command c && c.name().equals("prime");
  }

  /// `^\top`, `^\intercal`, `^{\mathsf{T}}`; the bare letter `^T` only where T means nothing else.
  private boolean isTranspose(List<Tex> items) {
    if (items.size() != 1) {
      return false;
    }
    return switch (items.getFirst()) {
      case Tex.Command c ->
          c.name().equals("top")
              || c.name().equals("intercal")
              || (LatexCommands.isFont(c.name())
                  && letters(c.arguments().getFirst()).orElse("").equals("T"));
      case Tex.Words w -> w.content().strip().equals("T");
      case Tex.Char c -> c.text().equals("T") && !reader.p.vocabulary.isTaken("T");
      case Tex item -> false;
    };
  }

  private void refuse(Tex sup, List<Tex> items, Tex.Scripts s, boolean named) {
    boolean bare = sup instanceof Tex.Char;
    if (bare && "+-−*".contains(((Tex.Char) sup).text())) {
      String sign = ((Tex.Char) sup).text();
      throw reader.error(
          Code.AMBIGUOUS,
          "only the " + sign + " is raised here",
          s.span(),
          sign.equals("*")
              ? "x_{opt} is a name, conj(z) conjugates"
              : "braces around an exponent: " + braced(sup, s));
    }
    if (items.size() == 1 && items.getFirst() instanceof Tex.Command c) {
      switch (c.name()) {
        case "ast", "star", "dagger", "circ", "degree" ->
            throw reader.error(
                Code.AMBIGUOUS,
                "\\" + c.name() + " as an exponent has more than one meaning",
                s.span(),
                "x_{opt} is a name, A^\\top transposes, conj(z) conjugates, 30^\\circ are degrees");
        default -> {}
      }
    }
    boolean digit = bare && Spelling.isDigit(((Tex.Char) sup).text().charAt(0));
    int end = sup.span().end();
    if (digit && end < reader.text.length() && Spelling.isDigit(reader.text.charAt(end))) {
      throw reader.error(
          Code.AMBIGUOUS,
          "LaTeX raises the first digit alone",
          new Span(s.span().start(), end + 1),
          "braces around an exponent: " + braced(sup, s));
    }
    refuseLayer(items, s, named);
    if (items.isEmpty()) {
      throw reader.error(Code.UNFINISHED, "this exponent is empty", s.span(), "x^{2}");
    }
  }

  /// What was meant by `e^-x` and `x^10`: the digits or the name behind the first sign are raised.
  private String braced(Tex sup, Tex.Scripts s) {
    String text = reader.text;
    int end = sup.span().end();
    while (end < text.length() && Spelling.isBlank(text.charAt(end))) {
      end++;
    }
    int from = end;
    while (end < text.length() && (Spelling.isDigit(text.charAt(end)) || text.charAt(end) == '.')) {
      end++;
    }
    if (end == from && end < text.length() && text.charAt(end) == '\\') {
      end++;
      while (end < text.length() && Spelling.isAsciiLetter(text.charAt(end))) {
        end++;
      }
    } else if (end == from && end < text.length() && Spelling.isAsciiLetter(text.charAt(end))) {
      end++;
    }
    String raised = sup.span().of(text) + text.substring(from, end);
    return s.base().span().of(text) + "^{" + (end == from ? raised + "…" : raised) + "}";
  }

  /// `W^{(1)}` and `a^{[l]}`: what stands in parentheses above a name may be a power, the number of
  /// a layer or a sample, or the order of a derivative.
  private void refuseLayer(List<Tex> items, Tex.Scripts s, boolean named) {
    if (items.isEmpty()) {
      return;
    }
    boolean fenced =
        items.size() == 1
            && items.getFirst() instanceof Tex.Fence f
            && "([".contains(LatexDelimiters.side(f.open()));
    Tex first = items.getFirst();
    boolean square = first instanceof Tex.Char c && c.text().equals("[");
    boolean round = first instanceof Tex.Char c && c.text().equals("(");
    int close = round || square ? reader.fences().closing(items, 0, items.size()) : -1;
    // behind the number of a layer a transpose may stand: `W^{(1)\top}`
    boolean behind =
        close == items.size() - 1
            || (close == items.size() - 2 && isTranspose(items.subList(close + 1, items.size())));
    boolean layer = fenced ? named : round && named ? behind : square && behind;
    if (!layer) {
      return;
    }
    String text = reader.text;
    boolean indexed = s.sub().isPresent();
    String name =
        indexed
            ? text.substring(s.span().start(), caret(s, s.sup().orElseThrow()))
            : s.base().span().of(text);
    String inside =
        fenced
            ? ((Tex.Fence) first).parts().getFirst().span().of(text).strip()
            : text.substring(first.span().end(), items.get(close).span().start()).strip();
    String index =
        indexed
            ? "another index a name"
            : name + "_{" + inside + "} " + (isPlain(inside) ? "a name" : "an entry");
    throw reader.error(
        Code.AMBIGUOUS,
        "what stands in "
            + (square ? "brackets" : "parentheses")
            + " above a name may be a power, a layer, a sample or a derivative",
        s.span(),
        name + "^{" + inside + "} is the power, " + index + ", \\frac{d^{2}}{dx^{2}} a derivative");
  }

  private static boolean isPlain(String index) {
    boolean plain = true;
    for (int i = 0; i < index.length(); i++) {
      plain &= Character.isLetterOrDigit(index.charAt(i));
    }
    return plain;
  }

  static boolean isDegrees(Tex.Scripts s) {
    return s.sub().isEmpty()
        && s.sup().isPresent()
        && items(s.sup().get()).size() == 1
        && items(s.sup().get()).getFirst() instanceof Tex.Command c
        && (c.name().equals("circ") || c.name().equals("degree"));
  }

  /// `30^\circ` is an angle in radians.
  void degrees(Tex.Scripts s, Runnable angle) {
    reader.out.function("radians", new Span(s.span().start(), s.span().start()));
    reader.out.openArguments(s.span().start());
    angle.run();
    reader.out.close(s.span().end());
  }
}
