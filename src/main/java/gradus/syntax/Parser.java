package gradus.syntax;

import gradus.budget.Limits;
import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Text to syntax tree.
///
/// The grammar, loosest construct first. `{ }` repeats, `[ ]` is optional, `|` chooses; layout is
/// left out. Where the grammar leaves two readings, the names that are known decide (see {@link
/// NameReader}).
///
/// ```
/// program     = statement { ( ";" | newline ) statement } ;
/// statement   = assignment | definition | declaration | assumption | expression ;
/// assignment  = name "=" expression ;
/// definition  = name "(" [ name { "," name } [ ";" name { "," name } ] ] ")" "=" expression ;
/// declaration = name { "," name } "in" union ;
/// assumption  = comparison ;                       (* of one free symbol with constants: a > 0 *)
///
/// expression  = lambda { "at" bindings } ;
/// bindings    = binding { "," binding } | "(" binding { "," binding } ")" ;
///                                                  (* inside brackets: one, or a list *)
/// binding     = name "=" lambda ;
/// lambda      = ( name | "(" name { "," name } ")" ) "->" lambda | implication ;
/// implication = or [ "=>" implication ] ;
/// or          = and { ( "or" | "||" | "∨" ) and } ;
/// and         = not { ( "and" | "&&" | "∧" ) not } ;
/// not         = ( "not" | "!" | "~" | "¬" ) not | comparison ;
/// comparison  = union { relation union } ;
/// relation    = "=" | "==" | "!=" | "<" | "<=" | ">" | ">=" | "in" | "not" "in" | "subset" ;
/// union       = intersection { ( "union" | "∪" | "minus" ) intersection } ;
/// intersection = range { ( "intersect" | "∩" ) range } ;
/// range       = sum [ ".." sum | ":" sum [ ":" sum ] ] ;
/// sum         = product { ( "+" | "-" ) product } ;
/// product     = prefix { [ times ] prefix } ;       (* nothing between two operands multiplies *)
/// times       = "*" | "/" | "\" | "@" | "·" | "dot" | "×" | "cross" | ".*" | "⊙" | "./"
///             | "∘" | "compose" | "⊗" | "kron" ;
/// prefix      = ( "-" | "+" | "√" ) prefix | application | calculus | transpose ;
/// calculus    = over "/" below { below } product    (* d/dx f, d^2/dx^2 f, ∂²/∂x∂y f; = diff *)
///             | over transpose "/" below { below } [ "(" expression ")" ]   (* df/dx, ∂f/∂x *)
///             | "∇" [ "_" name ] [ "²" | "·" | "×" ] factor { factor }
///                                            (* grad, laplacian, divergence, curl *)
///             | ( "∫" | "int" ) [ "_" bound "^" bound ] sum below [ "/" prefix ]
///             | "lim" [ "_" ] ( arrow | "(" arrow ")" | "{" arrow "}" ) product
///             | function "'" { "'" } [ "(" expression ")" ] ;          (* f'(x), f''(2), f' *)
/// over        = ( "d" | "∂" ) [ "^" number | superscript ] ;
/// below       = ( "d" | "∂" ) name [ "^" number | superscript ] ;        (* nothing between *)
/// arrow       = name "->" ( sum | bound ) [ [ "^" ] ( "+" | "-" ) ] ;
/// bound       = [ "-" ] ( number | name | "(" expression ")" | "{" expression "}" ) ;
/// application = function [ "^" atom ] factor { factor } ;
///                                (* sin 2x, sin^2 x; stops before the next function *)
/// factor      = transpose ;
/// transpose   = power { "'" | "ᵀ" | ".T" | "^T" [ ( "^" | ".^" ) exponent ] } ;
/// power       = postfix [ ( "^" | ".^" ) exponent ] ;
/// exponent    = ( "-" | "+" | "√" ) exponent | "{" expression "}" | shape | power ;
/// shape       = ( "(" | "{" ) size { ( "," | "x" | "×" ) size } ( ")" | "}" ) ;
///                                                             (* behind R, C, Z, N, Q *)
/// postfix     = atom { "!" | "%" | superscript | "[" subscripts "]" | "." name | arguments } ;
/// subscripts  = ( ":" | expression ) { "," ( ":" | expression ) } ;
/// atom        = number | text | name | call | "?" | "∅" | "(" expression ")" | array | set
///             | interval | bars ;
/// call        = function [ "." ] arguments ;
/// arguments   = "(" [ argument { "," argument } ] ")" ;
/// argument    = [ option "=" ] expression ;
/// array       = "[" [ row { ( ";" | newline ) row } [ ";" ] ] "]" ;
/// row         = expression { "," expression } | expression { space expression } ;
/// set         = "{" [ expression { "," expression } ] "}"
///             | "{" expression "for" name "in" union [ "if" expression ] "}"
///             | "{" name "in" union "|" expression { "," expression } "}"
///             | "{" expression "|" name "in" union { "," expression } "}" ;
/// interval    = ( "[" | "(" ) expression "," expression ( "]" | ")" ) ;
///                                        (* [a, b] and (a, b) only beside in, union … *)
/// bars        = "|" lambda "|"
///             | ( "||" | "‖" ) lambda ( "||" | "‖" ) [ "_" ( number | name | "*" ) ] ;
/// ```
public final class Parser {
  private Parser() {}

  /// Reads a text of one or more statements, separated by `;` or line ends.
  ///
  /// @param names the built-in names
  /// @param scope what the user bound or declared
  /// @throws GradusException codes E01xx and E02xx; the diagnostic has a span into the text, but no
  ///   source
  public static Program parse(String text, Names names, Scope scope, Limits limits) {
    Parsing p = new Parsing(text, names, scope, limits);
    StatementReader reader = new StatementReader(p);
    List<Statement> statements = reader.read();
    if (statements.isEmpty()) {
      throw reader.empty();
    }
    for (Statement statement : statements) {
      checkHeight(p, body(statement));
    }
    String reading = Reading.of(statements.getLast(), p.vocabulary.isTaken("T"));
    return new Program(statements, inOrder(p.notes), Echo.of(reading, p));
  }

  /// Reads a single expression, such as the value of `-v x=…`.
  ///
  /// @throws GradusException as {@link #parse}
  public static Node parseExpression(String text, Names names, Scope scope, Limits limits) {
    Parsing p = new Parsing(text, names, scope, limits);
    skipLines(p);
    if (p.at(TokenKind.END)) {
      throw new StatementReader(p).empty();
    }
    Node node = p.expressions.whole();
    finish(p);
    checkHeight(p, node);
    return node;
  }

  /// The parts of a text between the commas that stand outside of all brackets: `sin(x), cos(x)`
  /// are two.
  ///
  /// @throws GradusException E0101 E0103 E0105 E0108 E0109
  public static List<String> parts(String text, Limits limits) {
    Lexer.checkLength(text, limits);
    if (LatexText.isLatex(text)) {
      return LatexText.parts(text);
    }
    List<String> parts = new ArrayList<>();
    int from = 0;
    Token token = Lexer.read(text, limits).next;
    while (!token.is(TokenKind.END)) {
      if (token.is(TokenKind.COMMA)) {
        parts.add(text.substring(from, token.start));
        from = token.end;
      }
      token = token.over();
    }
    parts.add(text.substring(from));
    return parts;
  }

  /// Reads `x=1, y=2` or `(x=1, y=2)`, as `--at` takes it.
  ///
  /// @throws GradusException as {@link #parse}
  public static List<Node.Binding> parseBindings(
      String text, Names names, Scope scope, Limits limits) {
    Parsing p = new Parsing(text, names, scope, limits);
    skipLines(p);
    Token open = p.peek();
    boolean parenthesized = open.is(TokenKind.LEFT_PARENTHESIS);
    if (parenthesized) {
      p.advance();
    }
    List<Node.Binding> bindings = new ArrayList<>();
    AtReader.list(p, bindings);
    if (parenthesized) {
      if (p.peek() != open.partner) {
        throw Unexpected.token(p);
      }
      p.advance();
    }
    finish(p);
    for (Node.Binding binding : bindings) {
      checkHeight(p, binding.value());
    }
    return bindings;
  }

  /// Whether the name is a Greek letter, which is a symbol even where a function has its name: γ is
  /// a discount factor until it is called.
  public static boolean isGreek(String name) {
    return Spelling.isGreekName(name);
  }

  /// The name a text consists of in its canonical ASCII spelling, `theta` for `θ`; empty when the
  /// text is anything else. For names that come from elsewhere: `-v θ=3`.
  public static Optional<String> canonicalName(String text) {
    Reader reader = new Reader(text);
    if (text.equals("_")) {
      return Optional.of(text);
    }
    if (reader.atEnd() || !WordLexer.isNameStart(reader.peek())) {
      return Optional.empty();
    }
    String name = new WordLexer(reader).name();
    return reader.atEnd() ? Optional.of(name) : Optional.empty();
  }

  private static void skipLines(Parsing p) {
    while (p.at(TokenKind.NEWLINE)) {
      p.advance();
    }
  }

  private static void finish(Parsing p) {
    skipLines(p);
    if (!p.at(TokenKind.END)) {
      throw Unexpected.token(p);
    }
  }

  private static Node body(Statement statement) {
    return switch (statement) {
      case Statement.Expression e -> e.node();
      case Statement.Assignment a -> a.value();
      case Statement.Definition d -> d.body();
      case Statement.Declaration d -> d.domain();
      case Statement.Assumption a -> a.relation();
    };
  }

  /// Postfix operators nest without brackets, `x''''…`; one bracket holds a few levels of
  /// operators, hence the factor.
  private static void checkHeight(Parsing p, Node node) {
    int limit = 8 * p.limits.depth();
    if (p.text.length() > limit && Children.higherThan(limit, node)) {
      throw Diagnostic.error(
              Code.TOO_DEEP, "the expression is nested more than " + limit + " operators deep")
          .at(node.span())
          .hint("name a part of it: a = …; then use a")
          .toException();
    }
  }

  private static List<Diagnostic> inOrder(List<Diagnostic> notes) {
    // The comparator is not in the ahead-of-time cache; most texts have nothing to sort.
    if (notes.size() < 2) {
      return notes;
    }
    List<Diagnostic> sorted = new ArrayList<>(notes);
    sorted.sort(Comparator.comparingInt(note -> note.span().start()));
    return sorted;
  }
}
