package gradus.syntax;

import gradus.diag.Code;
import gradus.diag.GradusException;
import java.util.Locale;

/// Reads operators and brackets, in ASCII and in Unicode.
final class Symbols {
  private Symbols() {}

  /// An operator as read: its kind and its canonical ASCII spelling.
  record Symbol(TokenKind kind, String text) {}

  static Symbol read(Reader reader) {
    char c = reader.peek();
    char next = reader.peek(1);
    int start = reader.position;
    Symbol two = next == '\0' ? NONE : pair(reader, c, next);
    if (two != NONE) {
      reader.position += 2;
      return two;
    }
    Symbol one = c < 128 ? ascii(c) : unicode(c);
    if (one == NONE) {
      throw unknown(reader, start);
    }
    reader.position++;
    return one;
  }

  private static final Symbol NONE = new Symbol(TokenKind.END, "");

  private static Symbol of(TokenKind kind, String text) {
    return new Symbol(kind, text);
  }

  private static Symbol pair(Reader reader, char c, char next) {
    return switch (c) {
      case '*' -> next == '*' ? of(TokenKind.CARET, "^") : NONE;
      case '.' -> {
        if (next == '.' && reader.peek(2) == '.') {
          throw wrong(reader, 3, "... means nothing here", "a range is 1..5");
        }
        yield dotted(next);
      }
      case '-' -> next == '>' ? of(TokenKind.ARROW, "->") : NONE;
      case '=' -> next == '=' ? equal(reader) : next == '>' ? of(TokenKind.IMPLIES, "=>") : NONE;
      case '!' -> next == '=' ? notEqual(reader) : NONE;
      case '~' -> next == '=' ? of(TokenKind.NOT_EQUAL, "!=") : NONE;
      case '<' -> next == '=' ? of(TokenKind.LESS_EQUAL, "<=") : less(reader, next);
      case '>' -> next == '=' ? of(TokenKind.GREATER_EQUAL, ">=") : NONE;
      case '&' -> next == '&' ? of(TokenKind.AND, "and") : NONE;
      case '|' -> next == '|' ? of(TokenKind.DOUBLE_BAR, "||") : NONE;
      case ':' -> refuse(reader, next, '=', "= assigns");
      case '/' -> refuse(reader, next, '/', "floor(a/b)");
      default -> NONE;
    };
  }

  /// `x <- 3` assigns in R; without a space behind it `<-` compares with a negative number.
  private static Symbol less(Reader reader, char next) {
    if (next == '-' && Spelling.isBlank(reader.peek(2))) {
      throw wrong(reader, 2, "<- is not an operator here", "= assigns; x < -3 compares");
    }
    return refuse(reader, next, '>', "!= is unequal");
  }

  /// An operator of other languages is refused with ours.
  private static Symbol refuse(Reader reader, char next, char unwanted, String hint) {
    if (next != unwanted) {
      return NONE;
    }
    String operator = reader.text.substring(reader.position, reader.position + 2);
    throw wrong(reader, 2, operator + " is not an operator here", hint);
  }

  private static Symbol dotted(char next) {
    return switch (next) {
      case '.' -> of(TokenKind.RANGE_DOTS, "..");
      case '*' -> of(TokenKind.DOT_STAR, ".*");
      case '/' -> of(TokenKind.DOT_SLASH, "./");
      case '^' -> of(TokenKind.DOT_CARET, ".^");
      case '\'' -> of(TokenKind.QUOTE, "^T");
      default -> NONE;
    };
  }

  private static Symbol equal(Reader reader) {
    if (reader.peek(2) == '=') {
      throw wrong(reader, 3, "=== is not an operator here", "== compares");
    }
    return of(TokenKind.EQUAL, "==");
  }

  /// `!=`; before a further `=` the `!` is a factorial if it stands right behind its operand:
  /// `5!==120`.
  private static Symbol notEqual(Reader reader) {
    if (reader.peek(2) != '=') {
      return of(TokenKind.NOT_EQUAL, "!=");
    }
    if (reader.position > 0 && !Spelling.isBlank(reader.text.charAt(reader.position - 1))) {
      return NONE;
    }
    throw wrong(
        reader, 3, "!== is not an operator here", "!= is unequal, n! == m compares a factorial");
  }

  private static Symbol ascii(char c) {
    return switch (c) {
      case '(' -> of(TokenKind.LEFT_PARENTHESIS, "(");
      case ')' -> of(TokenKind.RIGHT_PARENTHESIS, ")");
      case '[' -> of(TokenKind.LEFT_BRACKET, "[");
      case ']' -> of(TokenKind.RIGHT_BRACKET, "]");
      case '{' -> of(TokenKind.LEFT_BRACE, "{");
      case '}' -> of(TokenKind.RIGHT_BRACE, "}");
      case '|' -> of(TokenKind.BAR, "|");
      case ',' -> of(TokenKind.COMMA, ",");
      case ';' -> of(TokenKind.SEMICOLON, ";");
      case '+' -> of(TokenKind.PLUS, "+");
      case '-' -> of(TokenKind.MINUS, "-");
      case '*' -> of(TokenKind.STAR, "*");
      case '/' -> of(TokenKind.SLASH, "/");
      case '\\' -> of(TokenKind.BACKSLASH, "\\");
      case '@' -> of(TokenKind.MATRIX_PRODUCT, "@");
      case '^' -> of(TokenKind.CARET, "^");
      case '\'' -> of(TokenKind.QUOTE, "^T");
      case '!' -> of(TokenKind.BANG, "!");
      case '%' -> of(TokenKind.PERCENT, "%");
      case '=' -> of(TokenKind.EQUALS, "=");
      case '<' -> of(TokenKind.LESS, "<");
      case '>' -> of(TokenKind.GREATER, ">");
      case ':' -> of(TokenKind.COLON, ":");
      case '.' -> of(TokenKind.DOT, ".");
      case '?' -> of(TokenKind.QUESTION, "?");
      case '~' -> of(TokenKind.TILDE, "~");
      default -> NONE;
    };
  }

  private static Symbol unicode(char c) {
    return switch (c) {
      case '−', '–', '‐', '‑' -> of(TokenKind.MINUS, "-");
      case '·', '⋅', '∙' -> of(TokenKind.CENTER_DOT, "dot");
      case '×' -> of(TokenKind.CROSS, "cross");
      case '∗' -> of(TokenKind.STAR, "*");
      case '÷', '∕', '⁄' -> of(TokenKind.SLASH, "/");
      case '∖' -> of(TokenKind.BACKSLASH, "\\");
      case '∘' -> of(TokenKind.RING, "compose");
      case '⊙' -> of(TokenKind.DOT_STAR, ".*");
      case '⊗' -> of(TokenKind.TENSOR, "kron");
      case '√' -> of(TokenKind.ROOT, "√");
      case 'ᵀ', '⊤', '′' -> of(TokenKind.QUOTE, "^T");
      case '≤', '⩽' -> of(TokenKind.LESS_EQUAL, "<=");
      case '≥', '⩾' -> of(TokenKind.GREATER_EQUAL, ">=");
      case '≠' -> of(TokenKind.NOT_EQUAL, "!=");
      case '∈' -> of(TokenKind.IN, "in");
      case '∉' -> of(TokenKind.NOT_IN, "notin");
      case '⊆', '⊂' -> of(TokenKind.SUBSET, "subset");
      case '∪' -> of(TokenKind.UNION, "union");
      case '∩' -> of(TokenKind.INTERSECT, "intersect");
      case '∧' -> of(TokenKind.AND, "and");
      case '∨' -> of(TokenKind.OR, "or");
      case '¬' -> of(TokenKind.NOT, "not");
      case '⇒', '⟹' -> of(TokenKind.IMPLIES, "=>");
      case '→', '↦' -> of(TokenKind.ARROW, "->");
      case '‖', '∥' -> of(TokenKind.NORM, "||");
      case '∣' -> of(TokenKind.BAR, "|");
      case '∅' -> of(TokenKind.EMPTY_SET, "{}");
      case '∂', '∇', '∫' -> of(TokenKind.CALCULUS, String.valueOf(c));
      default -> NONE;
    };
  }

  private static GradusException unknown(Reader reader, int start) {
    int point = reader.text.codePointAt(start);
    int width = Character.charCount(point);
    String shown =
        Character.isISOControl(point) || Character.isSurrogate((char) point) && width == 1
            ? String.format(Locale.ROOT, "the character U+%04X", point)
            : Character.getType(point) == Character.FORMAT
                ? String.format(Locale.ROOT, "the invisible character U+%04X", point)
                : Character.toString(point);
    return wrong(reader, width, shown + " means nothing here", hint(reader.text, start, point));
  }

  private static String hint(String text, int at, int point) {
    return switch (point) {
      case '$' ->
          at > 0
                  && at + 1 < text.length()
                  && Character.isLetterOrDigit(text.charAt(at - 1))
                  && Character.isLetter(text.charAt(at + 1))
              ? "a column of a table, a part of a record: data.name"
              : "leave the dollar signs of LaTeX away";
      case '&' -> "the word `and` joins conditions";
      case '“', '”', '„', '‘', '’' -> "straight quotation marks: \"text\"; a transpose is A^T";
      case '`' -> "a transpose is A^T";
      case '…' -> "a range is 1..5";
      case '≈' -> "== compares exactly; abs(a - b) < tol compares nearly";
      case '≡' -> "==";
      case '∑' -> "sum(k^2, k, 1, 10)";
      case '∏' -> "prod(k, k, 1, 10)";
      case '∛' -> "x^(1/3)";
      case '∜' -> "x^(1/4)";
      case '½' -> "1/2";
      case '¼' -> "1/4";
      case '¾' -> "3/4";
      case '±' -> "two values: x + a and x - a";
      case '—', '―' -> "- subtracts";
      case '•', '●' -> "* multiplies";
      case '⟨', '⟩' -> "dot(u, v)";
      case '°' -> "angles are in radians: radians(30) is pi/6";
      case '≔' -> "= assigns";
      default -> ascii(point);
    };
  }

  /// The ASCII character a fullwidth one or a digit of another script stands for.
  private static String ascii(int point) {
    if (point >= '！' && point <= '～') {
      return Character.toString(point - '！' + '!');
    }
    int digit = Character.digit(point, 10);
    return digit >= 0 ? Integer.toString(digit) : "";
  }

  private static GradusException wrong(Reader reader, int length, String message, String hint) {
    return reader.error(
        Code.UNEXPECTED_CHARACTER, message, reader.position, reader.position + length, hint);
  }
}
