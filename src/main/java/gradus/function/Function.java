package gradus.function;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Everything about one function: how it is called, what it computes and what `gradus doc` says
/// about it. One file in {@code gradus.functions} holds one of these as its constant {@code SPEC}.
public final class Function {
  private final String name;
  private final List<String> aliases;
  private final Chapter chapter;
  private final String summary;
  private final String details;
  private final String usedFor;
  private final String domain;
  private final String errors;
  private final List<Parameter> parameters;
  private final List<Option> options;
  private final List<Example> examples;
  private final List<String> seeAlso;
  private final Optional<ScalarRule> scalarRule;
  private final boolean elementwise;
  private final Evaluator evaluator;
  private final Optional<OnePass> onePass;

  private Function(Builder b) {
    this.name = b.name;
    this.aliases = List.copyOf(b.aliases);
    this.chapter = b.chapter;
    this.summary = b.summary;
    this.details = b.details;
    this.usedFor = b.usedFor;
    this.domain = b.domain;
    this.errors = b.errors;
    this.parameters = List.copyOf(b.parameters);
    this.options = List.copyOf(b.options);
    this.examples = List.copyOf(b.examples);
    this.seeAlso = List.copyOf(b.seeAlso);
    this.scalarRule = b.scalarRule;
    this.elementwise = b.elementwise;
    this.evaluator = b.evaluator;
    this.onePass = b.onePass;
  }

  public static Builder named(String name, Chapter chapter) {
    return new Builder(name, chapter);
  }

  public String name() {
    return name;
  }

  public List<String> aliases() {
    return aliases;
  }

  public Chapter chapter() {
    return chapter;
  }

  /// One line, no full stop.
  public String summary() {
    return summary;
  }

  /// Paragraphs on the definition, conventions and method; may be empty.
  public String details() {
    return details;
  }

  /// What it is used for in machine learning.
  public String usedFor() {
    return usedFor;
  }

  /// Where it is defined.
  public String domain() {
    return domain;
  }

  /// When it is refused, and with which code.
  public String errors() {
    return errors;
  }

  public List<Parameter> parameters() {
    return parameters;
  }

  /// The parameter of an argument; the last one may be repeated.
  public Parameter parameter(int argument) {
    return parameters.get(Math.min(argument, parameters.size() - 1));
  }

  public List<Option> options() {
    return options;
  }

  public List<Example> examples() {
    return examples;
  }

  public List<String> seeAlso() {
    return seeAlso;
  }

  public Optional<ScalarRule> scalarRule() {
    return scalarRule;
  }

  /// Whether the function of one number maps over arrays by itself.
  public boolean isElementwise() {
    return elementwise;
  }

  public Evaluator evaluator() {
    return evaluator;
  }

  /// How it is answered for data that are too tall to be held.
  public Optional<OnePass> onePass() {
    return onePass;
  }

  /// `norm(v, p=2)`-like: the name, parameters, optional ones in brackets, options with their
  /// standard.
  public String signature() {
    StringBuilder text = new StringBuilder(name).append('(');
    String separator = "";
    for (Parameter parameter : parameters) {
      text.append(separator);
      if (!parameter.required()) {
        text.append('[');
      }
      text.append(parameter.name()).append(parameter.repeated() ? ", ..." : "");
      if (!parameter.required()) {
        text.append(']');
      }
      separator = ", ";
    }
    for (Option option : options) {
      text.append(separator).append(option.name()).append('=').append(option.standard());
      separator = ", ";
    }
    return text.append(')').toString();
  }

  /// Collects a specification.
  public static final class Builder {
    private final String name;
    private final Chapter chapter;
    private final List<String> aliases = new ArrayList<>();
    private final List<Parameter> parameters = new ArrayList<>();
    private final List<Option> options = new ArrayList<>();
    private final List<Example> examples = new ArrayList<>();
    private final List<String> seeAlso = new ArrayList<>();
    private String summary = "";
    private String details = "";
    private String usedFor = "";
    private String domain = "";
    private String errors = "";
    private Optional<ScalarRule> scalarRule = Optional.empty();
    private boolean elementwise;
    private Optional<OnePass> onePass = Optional.empty();
    private Evaluator evaluator =
        (arguments, context) -> {
          throw new IllegalStateException("no evaluator");
        };

    private Builder(String name, Chapter chapter) {
      this.name = name;
      this.chapter = chapter;
    }

    public Builder aliases(String... names) {
      aliases.addAll(List.of(names));
      return this;
    }

    public Builder summary(String text) {
      summary = text;
      return this;
    }

    public Builder details(String text) {
      details = text;
      return this;
    }

    public Builder usedFor(String text) {
      usedFor = text;
      return this;
    }

    public Builder domain(String text) {
      domain = text;
      return this;
    }

    public Builder errors(String text) {
      errors = text;
      return this;
    }

    public Builder parameter(String parameter, Kind kind, String text) {
      parameters.add(new Parameter(parameter, kind, text, true, false));
      return this;
    }

    public Builder optional(String parameter, Kind kind, String text) {
      parameters.add(new Parameter(parameter, kind, text, false, false));
      return this;
    }

    /// One or more arguments of this kind; must be the last parameter.
    public Builder repeated(String parameter, Kind kind, String text) {
      parameters.add(new Parameter(parameter, kind, text, true, true));
      return this;
    }

    /// Any number of further arguments of this kind; must be the last parameter.
    public Builder more(String parameter, Kind kind, String text) {
      parameters.add(new Parameter(parameter, kind, text, false, true));
      return this;
    }

    public Builder option(String option, Kind kind, String standard, String text) {
      options.add(new Option(option, kind, text, standard));
      return this;
    }

    public Builder example(String input, String output) {
      examples.add(new Example(input, output));
      return this;
    }

    public Builder seeAlso(String... names) {
      seeAlso.addAll(List.of(names));
      return this;
    }

    /// A function of numbers, mapped over arrays; several arrays broadcast against each other.
    public Builder elementwise(ScalarRule rule) {
      scalarRule = Optional.of(rule);
      elementwise = true;
      return this;
    }

    /// A body of its own. May stand beside a {@link ScalarRule}, which then only serves formulas.
    public Builder eval(Evaluator body) {
      evaluator = body;
      elementwise = false;
      return this;
    }

    /// The rule by which a call inside a formula is computed, for functions with a body of their
    /// own.
    public Builder rule(ScalarRule rule) {
      scalarRule = Optional.of(rule);
      return this;
    }

    /// For data that are too tall to be held.
    public Builder onePass(OnePass pass) {
      onePass = Optional.of(pass);
      return this;
    }

    public Function build() {
      return new Function(this);
    }
  }
}
