package gradus.render.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is printed for NumPy and for Octave is evaluated there, in one process each, and has the
/// value gradus has.
class ReadBackInToolsTest {
  private static final String PYTHON =
      """
      import math
      import numpy as np
      np.seterr(all='ignore')
      xs = np.array([%1$s])
      ys = np.array([%2$s])
      def flat(v):
          if isinstance(v, dict):
              return [w for part in v.values() for w in flat(part)]
          if isinstance(v, (list, tuple)):
              return [w for part in v for w in flat(part)]
          if isinstance(v, np.ndarray):
              return [w for part in v.ravel() for w in flat(part)]
          if isinstance(v, str):
              return ['s' + v]
          if isinstance(v, (bool, np.bool_)):
              return ['b1' if v else 'b0']
          z = complex(v)
          return ['%%r,%%r' %% (z.real, z.imag)]
      def show(points, f):
          global x, y
          x = xs[points]
          y = ys[points]
          try:
              print('\\t'.join(flat(f())))
          except Exception as e:
              print('failed: %%r' %% e)
      """;

  /// Stands in for PyTorch where it is not installed: functions take tensors alone, as there, and
  /// only names of its documentation exist.
  private static final String TORCH =
      """
      import math
      class Tensor:
          def __init__(self, v):
              self.v = np.asarray(v)
      def value(a):
          return a.v if isinstance(a, Tensor) else a
      for name in ('add', 'radd', 'sub', 'rsub', 'mul', 'rmul', 'truediv', 'rtruediv', 'pow',
                   'rpow', 'lt', 'le', 'gt', 'ge', 'eq', 'ne'):
          def operator(self, other, name='__' + name + '__'):
              return Tensor(getattr(np.asarray(self.v, dtype=float)
                                    if not np.iscomplexobj(self.v) else self.v, name)(value(other)))
          setattr(Tensor, '__' + name + '__', operator)
      Tensor.__neg__ = lambda self: Tensor(-self.v)
      def of(f):
          def checked(*a):
              if not all(isinstance(t, Tensor) for t in a):
                  raise TypeError('argument must be a Tensor')
              return Tensor(f(*(t.v for t in a)))
          return checked
      class Namespace: pass
      torch = Namespace()
      torch.special = Namespace()
      torch.nn = Namespace()
      torch.nn.functional = Namespace()
      torch.pi, torch.e, torch.inf, torch.nan = math.pi, math.e, math.inf, math.nan
      torch.float64, torch.complex128 = np.float64, np.complex128
      def unwrapped(data):
          return [unwrapped(d) for d in data] if isinstance(data, list) else value(data)
      torch.tensor = lambda data, dtype=None: Tensor(np.array(unwrapped(data), dtype=dtype))
      torch.zeros = lambda *s, dtype: Tensor(np.zeros(s, dtype=dtype))
      torch.stack = lambda ts: Tensor(np.stack([t.v for t in ts]))
      torch.zeros_like = of(np.zeros_like)
      for name in ('sin cos tan sinh cosh tanh exp log log2 log10 sqrt abs sign floor ceil trunc '
                   'expm1 maximum minimum remainder logaddexp real imag conj angle logical_and '
                   'logical_or logical_not').split():
          setattr(torch, name, of(getattr(np, name)))
      for name in 'asin acos atan asinh acosh atanh'.split():
          setattr(torch, name, of(getattr(np, 'arc' + name[1:])))
      torch.atan2 = of(np.arctan2)
      torch.relu = of(lambda a: np.maximum(a, 0))
      torch.sigmoid = of(lambda a: 1/(1 + np.exp(-a)))
      erf = np.vectorize(math.erf, otypes=[float])
      torch.special.erf = of(erf)
      torch.nn.functional.gelu = of(lambda a: a*(1 + erf(a/math.sqrt(2)))/2)
      torch.nn.functional.silu = of(lambda a: a/(1 + np.exp(-a)))
      torch.nn.functional.logsigmoid = of(lambda a: -np.logaddexp(0, -a))
      plain = flat
      def flat(v):
          if isinstance(v, dict):
              return [w for part in v.values() for w in flat(part)]
          return plain(value(v))
      plain_show = show
      def show(points, f):
          def tensors():
              global x, y
              x, y = Tensor(x), Tensor(y)
              return f()
          plain_show(points, tensors)
      """;

  private static final String OCTAVE =
      """
      1;
      function out = flat(v)
        out = {};
        if isstruct(v)
          for k = fieldnames(v)'
            out = [out, flat(v.(k{1}))];
          end
        elseif iscell(v)
          for i = 1:numel(v)
            out = [out, flat(v{i})];
          end
        elseif ischar(v)
          out = {["s" v]};
        else
          v = permute(v, ndims(v):-1:1);
          v = v(:);
          out = cell(1, numel(v));
          for i = 1:numel(v)
            if islogical(v)
              out{i} = sprintf("b%%d", v(i));
            else
              out{i} = sprintf("%%.17g,%%.17g", real(v(i)), imag(v(i)));
            end
          end
        end
      end
      function show(points, text)
        x = [%1$s](points + 1);
        y = [%2$s](points + 1);
        try
          printf("%%s\\n", strjoin(flat(eval(text)), "\\t"));
        catch e
          printf("failed: %%s\\n", e.message);
        end
      end
      warning("off", "all");
      """;

  @TempDir private Path folder;

  @Test
  void numPy() throws Exception {
    List<String> refusals = new ArrayList<>();
    List<Cases> cases = cases(CodeText.Tool.NUMPY, refusals);
    StringBuilder script = new StringBuilder(filled(PYTHON));
    for (Cases one : cases) {
      script.append("show(").append(one.points()).append(", lambda: (");
      script.append(one.code()).append("))\n");
    }
    compare(cases, Tool.lines(List.of("python3"), script.toString(), ".py", folder));
    assertThat(refusals).allMatch(text -> text.matches("NumPy has no (erf|gelu|gamma)"));
  }

  @Test
  void pyTorch() throws Exception {
    List<String> refusals = new ArrayList<>();
    List<Cases> cases = cases(CodeText.Tool.PYTORCH, refusals);
    StringBuilder script = new StringBuilder(filled(PYTHON)).append(TORCH);
    for (Cases one : cases) {
      script.append("show(").append(one.points()).append(", lambda: (");
      script.append(one.code()).append("))\n");
    }
    compare(cases, Tool.lines(List.of("python3"), script.toString(), ".py", folder));
    assertThat(refusals).isEmpty();
  }

  @Test
  void octave() throws Exception {
    List<String> refusals = new ArrayList<>();
    List<Cases> cases = cases(CodeText.Tool.OCTAVE, refusals);
    StringBuilder script = new StringBuilder(filled(OCTAVE));
    for (Cases one : cases) {
      script.append("show(").append(one.points()).append(", '");
      script.append(one.code().replace(" ...\n", " ").replace("'", "''"));
      script.append("');\n");
    }
    List<String> command = List.of("octave-cli", "--no-gui", "--norc", "--quiet");
    compare(cases, Tool.lines(command, script.toString(), ".m", folder));
    assertThat(refusals).isEmpty();
  }

  private static List<Cases> cases(CodeText.Tool tool, List<String> refusals) {
    List<Cases> cases = new ArrayList<>(Cases.values(tool));
    cases.addAll(Cases.formulas(tool, refusals));
    return cases;
  }

  private static String filled(String head) {
    return head.formatted(numbers(Cases.X), numbers(Cases.Y));
  }

  private static String numbers(double[] values) {
    StringBuilder text = new StringBuilder();
    for (double value : values) {
      text.append(text.isEmpty() ? "" : ", ").append(value);
    }
    return text.toString();
  }

  private static void compare(List<Cases> cases, List<String> lines) {
    assertThat(lines).hasSameSizeAs(cases).hasSizeGreaterThan(250);
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < cases.size(); i++) {
      List<String> printed = List.of(lines.get(i).split("\t", -1));
      List<String> found = printed.equals(List.of("")) ? List.of() : printed;
      List<String> expected = cases.get(i).expected();
      double noise = cases.get(i).points().isEmpty() ? 1e-300 : 1e-9;
      if (!Flat.agree(expected, spread(found, expected), noise)) {
        wrong.add(cases.get(i).code() + "\n  expected " + expected + "\n  found " + found);
      }
    }
    assertThat(wrong).isEmpty();
  }

  /// A formula that lost its variables has one value for all points.
  private static List<String> spread(List<String> found, List<String> expected) {
    return found.size() == 1 ? Collections.nCopies(expected.size(), found.getFirst()) : found;
  }
}
