package gradus.render.tex;

import gradus.render.box.Box;
import gradus.render.box.Sign;
import gradus.tex.Tex;
import gradus.tex.Tex.Command;
import gradus.tex.Tex.Environment;
import gradus.tex.Tex.Group;
import gradus.tex.Tex.Scripts;
import gradus.tex.Tex.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Sets scripts, limits and labels of braces.
final class ScriptSetter {
  private final Setter setter;

  ScriptSetter(Setter setter) {
    this.setter = setter;
  }

  boolean isSign(Tex tex) {
    return sign(tex).isPresent();
  }

  private static Optional<Sign> sign(Tex tex) {
    return switch (tex) {
      case Command command -> Signs.ofCommand(command.name());
      case Tex.Char c -> Signs.ofCharacter(c.text());
      case Group _, Words _, Scripts _, Tex.Fence _, Environment _ -> Optional.empty();
    };
  }

  /// A big operator, which waits for the height of its operand.
  Function<Box, Atom> growing(Tex tex, Context context) {
    Scripts scripts =
        tex instanceof Scripts with
            ? with
            : new Scripts(tex.span(), tex, 0, Optional.empty(), Optional.empty(), "");
    Sign sign = sign(scripts.base()).orElseThrow();
    if (context.flat()) {
      Atom flat =
          context.ink() == Ink.WORDS && !context.tight()
              ? spoken(Spelling.of(sign), scripts, context)
              : flat(sign, scripts, context);
      return _ -> flat;
    }
    Box sub = limit(scripts.sub(), context);
    Box sup = limit(scripts.sup(), context);
    boolean beside =
        scripts.limits().equals("nolimits")
            || sign.isIntegral() && !scripts.limits().equals("limits");
    return operand -> {
      Box drawn = setter.assembly.sign(sign, operand);
      Box whole =
          beside ? besideIntegral(sign, drawn, sub, sup) : setter.assembly.limits(drawn, sub, sup);
      return Atom.of(whole, Kind.SIGN);
    };
  }

  /// Limits to the right of a sign; one that is too small for them grows.
  private Box besideIntegral(Sign sign, Box drawn, Box sub, Box sup) {
    Box inLine = setter.assembly.integralLimits(drawn, sub, sup);
    boolean flat = drawn.height() > 1 || inLine.height() == 1;
    return flat
        ? inLine
        : setter.assembly.integralLimits(
            setter.assembly.sign(sign, new Box(List.of("", "", ""), 1)), sub, sup);
  }

  private Atom flat(Sign sign, Scripts scripts, Context context) {
    String text = context.ink() == Ink.UNICODE ? sign.character() : sign.word();
    Context script = context.script();
    Box sub = scripts.sub().map(t -> setter.atom(t, script).box()).orElse(Box.EMPTY);
    Box sup = scripts.sup().map(t -> setter.atom(t, script).box()).orElse(Box.EMPTY);
    return Atom.word(setter.assembly.flatScripts(Box.of(text), sub, sup, false), Kind.SIGN);
  }

  /// `sum from i = 1 to n of`, `max over x in S of`.
  private Atom spoken(String name, Scripts scripts, Context context) {
    StringBuilder out = new StringBuilder(name);
    String sub = scripts.sub().map(t -> line(t, context)).orElse("");
    String sup = scripts.sup().map(t -> line(t, context)).orElse("");
    if (!sub.isEmpty()) {
      boolean limit = name.startsWith("lim") && sub.contains("->");
      out.append(limit ? " as " : sup.isEmpty() ? " over " : " from ").append(sub);
    }
    if (!sup.isEmpty()) {
      out.append(sub.isEmpty() ? " up to " : " to ").append(sup);
    }
    return Atom.word(Box.of(out.append(" of").toString()), Kind.SIGN);
  }

  private String line(Tex tex, Context context) {
    return setter.atom(tex, context.loose()).box().rows().get(0);
  }

  /// What stands below or above an operator: tight, `\substack` in rows.
  private Box limit(Optional<Tex> script, Context context) {
    if (script.isEmpty()) {
      return Box.EMPTY;
    }
    Tex tex = script.get();
    List<Tex> items = tex instanceof Group group ? group.items() : List.of(tex);
    if (items.size() == 1
        && items.get(0) instanceof Environment environment
        && Arrays.isStack(environment.name())) {
      return setter.arrays.stack(environment, context.script());
    }
    return setter.box(items, context.script());
  }

  /// A piece with scripts that is no big operator.
  Atom atom(Scripts scripts, Context context) {
    Tex base = scripts.base();
    if (base instanceof Command command && Commands.isBrace(command.name())) {
      return context.flat()
          ? labelled(command, scripts, context)
          : brace(command, scripts, context);
    }
    Atom atom = setter.atom(base, context);
    boolean operator =
        takesLimits(base) || scripts.limits().equals("limits") && atom.kind() == Kind.OPERATOR;
    if (operator && context.ink() == Ink.WORDS && !context.tight() && context.flat()) {
      return spoken(atom.box().rows().get(0), scripts, context);
    }
    boolean limits =
        !context.flat()
            && !scripts.limits().equals("nolimits")
            && (operator || scripts.limits().equals("limits"));
    if (limits) {
      Box drawn =
          setter.assembly.limits(
              atom.box(), limit(scripts.sub(), context), limit(scripts.sup(), context));
      return new Atom(drawn, atom.kind(), true, 0);
    }
    return around(atom, scripts, context);
  }

  /// A brace in one line: its label in brackets behind the body.
  private Atom labelled(Command command, Scripts scripts, Context context) {
    Box body = setter.box(Setter.argument(command, 0), context);
    Box label =
        scripts.sub().or(scripts::sup).map(t -> setter.atom(t, context).box()).orElse(Box.EMPTY);
    return Atom.word(Box.row(List.of(body, Box.of(" ["), label, Box.of("]"))), Kind.ORDINARY);
  }

  private Atom brace(Command command, Scripts scripts, Context context) {
    boolean over = command.name().startsWith("over");
    Optional<Tex> label = over ? scripts.sup() : scripts.sub();
    Optional<Tex> other = over ? scripts.sub() : scripts.sup();
    Box body = setter.box(Setter.argument(command, 0), context);
    Box text = label.map(t -> setter.atom(t, context.flatten()).box()).orElse(Box.EMPTY);
    Box braced =
        over ? setter.assembly.overbrace(body, text) : setter.assembly.underbrace(body, text);
    Box opposite = limit(other, context);
    Box whole =
        over
            ? setter.assembly.limits(braced, opposite, Box.EMPTY)
            : setter.assembly.limits(braced, Box.EMPTY, opposite);
    return Atom.of(whole, Kind.INNER);
  }

  /// Whether limits stand under the operator: lim, max, `\operatorname*{argmin}`.
  private static boolean takesLimits(Tex base) {
    return switch (base) {
      case Command command ->
          switch (command.name()) {
            case "lim",
                "max",
                "min",
                "sup",
                "inf",
                "limsup",
                "liminf",
                "argmax",
                "argmin",
                "det",
                "gcd",
                "Pr",
                "injlim",
                "projlim",
                "mathop",
                "varlimsup",
                "varliminf" ->
                true;
            default -> false;
          };
      case Words words ->
          words.command().equals("operatorname*")
              || words.command().equals("operatornamewithlimits");
      case Group _, Tex.Char _, Scripts _, Tex.Fence _, Environment _ -> false;
    };
  }

  /// An atom with scripts and primes to its right.
  Atom around(Atom atom, Scripts scripts, Context context) {
    Context script = context.script();
    Atom sub = scripts.sub().map(t -> setter.atom(t, script)).orElse(nothing());
    Atom sup = scripts.sup().map(t -> setter.atom(t, script)).orElse(nothing());
    boolean wordy = sub.word() && isLong(sub) || sup.word() && isLong(sup);
    Box base = atom.box();
    Box raised = transposed(sup.box());
    if (scripts.primes() > 0) {
      Box primes = Box.of(primes(scripts.primes(), context.ink()));
      if (base.height() == 1) {
        base = Box.row(List.of(base, primes));
      } else {
        raised = Box.row(List.of(primes, raised));
      }
    }
    Box drawn;
    if (context.flat()) {
      drawn = setter.assembly.flatScripts(base, sub.box(), raised, wordy);
    } else if (wordy) {
      drawn = setter.assembly.scriptsInRows(base, sub.box(), raised);
    } else {
      drawn = setter.assembly.scripts(base, sub.box(), raised);
    }
    String row = drawn.rows().get(drawn.baseline());
    boolean marked = row.contains("_") || row.contains("^");
    return new Atom(drawn, atom.kind(), atom.word() || marked, atom.space());
  }

  /// The T of a transpose has a raised form, in whatever alphabet it is typed.
  private static Box transposed(Box sup) {
    String text = sup.rows().get(0);
    return text.equals("𝖳") || text.equals("⊺") || text.equals("𝐓") ? Box.of("⊤") : sup;
  }

  private static Atom nothing() {
    return Atom.of(Box.EMPTY, Kind.ORDINARY);
  }

  private static boolean isLong(Atom atom) {
    return atom.box().width() > 1;
  }

  static String primes(int count, Ink ink) {
    if (ink != Ink.UNICODE) {
      return "'".repeat(count);
    }
    List<String> signs = new ArrayList<>(List.of("", "′", "″", "‴"));
    return count < signs.size() ? signs.get(count) : "′".repeat(count);
  }
}
