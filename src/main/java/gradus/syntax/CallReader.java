package gradus.syntax;

import gradus.diag.Code;
import gradus.diag.Severity;
import gradus.syntax.Node.Argument;
import gradus.syntax.Vocabulary.Meaning;
import java.util.ArrayList;
import java.util.List;

/// Reads the arguments of a call. The variables an operator binds, as `k` in `sum(k^2, k, 1, 10)`,
/// are looked up before the other arguments are read.
final class CallReader {
  private final Parsing p;

  CallReader(Parsing parsing) {
    this.p = parsing;
  }

  /// Reads from the opening parenthesis to its partner.
  ///
  /// @param function the name of the function; empty when it has none
  List<Argument> arguments(String function, Token open) {
    p.advance();
    Token close = open.partner;
    if (!close.is(TokenKind.RIGHT_PARENTHESIS)) {
      throw Brackets.mismatch(open, close);
    }
    Meaning meaning = p.vocabulary.meaning(function);
    List<Token> variables = meaning == Meaning.FUNCTION ? variables(function, open) : List.of();
    for (Token variable : variables) {
      refuseIndexedNames(variable, open);
      shadow(variable, function);
      p.vocabulary.enter(variable.text);
    }
    int operation = meaning == Meaning.FUNCTION && FunctionReader.isOperation(function) ? 1 : 0;
    p.operations += operation;
    Level outer = p.enter(p.level.arguments(), open);
    List<Argument> arguments = new ArrayList<>();
    while (p.peek() != close) {
      arguments.add(argument(function, meaning, arguments.size()));
      separator(close, meaning);
    }
    p.advance();
    p.leave(outer);
    p.operations -= operation;
    for (Token variable : variables) {
      p.vocabulary.leave(variable.text);
    }
    return arguments;
  }

  /// `sum(x_i, i, 1, 3)`: the name `x_i` does not change with `i`, so the sum would be `3*x_i`.
  private void refuseIndexedNames(Token variable, Token open) {
    String index = "_" + variable.text;
    for (Token token = open.next; token != open.partner; token = token.next) {
      if (token.is(TokenKind.NAME)
          && token.text.endsWith(index)
          && !p.vocabulary.isBound(token.text)) {
        String name = token.text.substring(0, token.text.length() - index.length());
        throw p.error(
            Code.AMBIGUOUS,
            p.typed(token) + " is one name and does not change with " + variable.text,
            token.span(),
            name + "[" + variable.text + "] is an entry of " + name);
      }
    }
  }

  private void separator(Token close, Meaning meaning) {
    if (p.peek() == close) {
      return;
    }
    Token separator = p.peek();
    boolean separates =
        separator.is(TokenKind.COMMA)
            || (separator.is(TokenKind.SEMICOLON) && meaning == Meaning.USER_FUNCTION);
    if (!separates) {
      throw Unexpected.token(p);
    }
    p.advance();
    if (p.peek() == close) {
      throw p.error(
          Code.UNFINISHED, "an argument is missing behind the comma", separator.span(), "");
    }
  }

  private Argument argument(String function, Meaning meaning, int position) {
    Token name = p.peek();
    if (meaning == Meaning.FUNCTION
        && isList(name)
        && p.vocabulary.names().binds(function).contains(position)) {
      return Argument.positional(list(name));
    }
    if (meaning == Meaning.FUNCTION
        && name.is(TokenKind.NAME)
        && name.next.ends()
        && p.vocabulary.names().takesWord(function, position)) {
      return Argument.positional(optionValue());
    }
    if (meaning == Meaning.FUNCTION
        && name.is(TokenKind.NAME)
        && name.next.is(TokenKind.EQUALS)
        && namesOption(function, name.text)) {
      p.advance();
      p.advance();
      return new Argument(name.text, name.span(), optionValue());
    }
    return Argument.positional(p.expressions.whole());
  }

  /// Whether names stand in parentheses where variables are wanted: `grad(f, (x, y))`.
  private static boolean isList(Token open) {
    if (!open.is(TokenKind.LEFT_PARENTHESIS) || !open.partner.is(TokenKind.RIGHT_PARENTHESIS)) {
      return false;
    }
    Token token = open;
    do {
      token = token.next;
      if (!token.is(TokenKind.NAME)) {
        return false;
      }
      token = token.next;
    } while (token.is(TokenKind.COMMA));
    return token == open.partner && open.next.next != token;
  }

  private Node list(Token open) {
    p.advance();
    List<Node> names = new ArrayList<>();
    while (!p.previous.is(TokenKind.RIGHT_PARENTHESIS)) {
      Token name = p.advance();
      names.add(new Node.Name(name.span(), name.text));
      p.advance();
    }
    return new Node.ArrayLiteral(p.since(open), List.of(names), false);
  }

  /// A name of several letters that means nothing else is a misspelt option, refused where the
  /// options are known.
  private boolean namesOption(String function, String name) {
    return p.vocabulary.names().hasOption(function, name)
        || p.vocabulary.meaning(name) == Meaning.UNKNOWN;
  }

  /// A bare word is itself: `method=adam`.
  private Node optionValue() {
    Token word = p.peek();
    if (word.is(TokenKind.NAME) && word.next.ends()) {
      p.advance();
      return new Node.Name(word.span(), word.text);
    }
    return p.expressions.whole();
  }

  /// The names in the positions the function binds: `k`, `k = 1..10`, `k in S` or a list `[x, y]`.
  private List<Token> variables(String function, Token open) {
    List<Integer> positions = p.vocabulary.names().binds(function);
    if (positions.isEmpty()) {
      return List.of();
    }
    List<Token> variables = new ArrayList<>();
    int position = 0;
    boolean first = true;
    for (Token token = open.next; token != open.partner; token = token.over()) {
      if (token.is(TokenKind.COMMA)) {
        position++;
        first = true;
        continue;
      }
      if (first && positions.contains(position)) {
        collect(function, token, variables);
      }
      first = false;
    }
    return variables;
  }

  private void collect(String function, Token token, List<Token> variables) {
    if (token.is(TokenKind.LEFT_BRACKET) || isList(token)) {
      for (Token name = token.next; name != token.partner; name = name.over()) {
        if (name.is(TokenKind.NAME)) {
          variables.add(name);
        }
      }
      return;
    }
    if (!token.is(TokenKind.NAME)) {
      return;
    }
    boolean alone = token.next.ends() || token.next.is(TokenKind.IN);
    boolean equals =
        token.next.is(TokenKind.EQUALS) && !p.vocabulary.names().hasOption(function, token.text);
    if (alone || equals) {
      variables.add(token);
    }
  }

  /// Notes that a variable hides a name bound outside.
  void shadow(Token variable, String operator) {
    if (!p.vocabulary.isBound(variable.text)) {
      return;
    }
    p.note(
        Code.SHADOWED,
        Severity.NOTE,
        variable.text + " is the variable of " + operator + " here, not the one bound outside",
        variable.span(),
        "");
  }
}
