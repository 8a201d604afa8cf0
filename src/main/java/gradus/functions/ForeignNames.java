package gradus.functions;

import java.util.Optional;

/// Advice for names of other tools: `np.linalg.eig` is written `eig(A)`.
final class ForeignNames {
  private ForeignNames() {}

  /// @param foreign a dotted name such as `np.linalg.eig`
  static Optional<String> advice(String foreign, Catalogue catalogue) {
    String last = foreign.substring(foreign.lastIndexOf('.') + 1);
    if (last.equals("transpose")) {
      return Optional.of("transpose(A), and with axes permute(A, [3,1,2])");
    }
    String name = translate(last);
    return catalogue
        .find(name)
        .map(gradus.function.Function::signature)
        .or(() -> LaterNames.find(name).map(part -> name + "(...), which comes with " + part))
        .or(() -> operator(last));
  }

  /// Names that differ only in spelling.
  private static String translate(String name) {
    return switch (name) {
      case "arcsin" -> "asin";
      case "arccos" -> "acos";
      case "arctan" -> "atan";
      case "arctan2" -> "atan2";
      case "arcsinh" -> "asinh";
      case "arccosh" -> "acosh";
      case "arctanh" -> "atanh";
      case "eigh", "eigenvects", "eigenvectors", "Eigenvectors", "Eigensystem" -> "eig";
      case "eigvalsh", "eigenvals", "eigenvalues", "Eigenvalues" -> "eigvals";
      case "Inverse" -> "inv";
      case "squareroot", "square_root" -> "sqrt";
      case "average", "avg" -> "mean";
      case "lg" -> "log10";
      case "ld", "lb" -> "log2";
      case "tg" -> "tan";
      case "int" -> "trunc";
      case "deg2rad", "deg" -> "radians";
      case "rad2deg" -> "degrees";
      case "matrix_rank" -> "rank";
      case "power" -> "pow";
      case "absolute", "fabs" -> "abs";
      case "identity", "Identity" -> "eye";
      case "var_samp", "variance" -> "var";
      case "stdev", "sd" -> "std";
      case "corrcoef" -> "corr";
      case "comb", "choose", "nCr", "binom" -> "binomial";
      case "log1p" -> "log";
      case "expit" -> "sigmoid";
      case "nullspace", "null" -> "null_space";
      case "orth", "columnspace", "colspace" -> "column_space";
      case "rowspace" -> "row_space";
      case "vander" -> "vandermonde";
      case "hilb" -> "hilbert";
      case "euclidean", "dist", "pdist" -> "distance";
      case "cosine", "cos_sim", "cossim" -> "cosine_similarity";
      case "proj", "projection" -> "project";
      case "unit", "unit_vector", "unitvector", "normalise" -> "normalize";
      case "condition_number", "condest" -> "cond";
      case "Derivative", "derivative", "differentiate", "D" -> "diff";
      case "Integral", "antiderivative" -> "integrate";
      case "Limit" -> "limit";
      case "series", "Series", "maclaurin" -> "taylor";
      case "Solve", "solveset", "nsolve", "fsolve" -> "solve";
      case "lu_factor" -> "lu";
      case "fmod", "remainder", "rem", "modulo" -> "mod";
      case "reverse", "fliplr", "flipud", "rot180" -> "flip";
      case "find", "nonzero", "flatnonzero", "argwhere" -> "where";
      case "cat" -> "concat";
      case "equal" -> "eq";
      case "count_nonzero" -> "count";
      case "random_sample", "random" -> "rand";
      case "normal", "standard_normal" -> "randn";
      case "randi", "integers" -> "randint";
      case "permutation" -> "shuffle";
      case "amax" -> "max";
      case "amin" -> "min";
      case "clip_by_value" -> "clip";
      case "hstack", "cbind", "horzcat" -> "hcat";
      case "unsqueeze", "newaxis" -> "expand_dims";
      case "moveaxis", "swapaxes", "rollaxis" -> "permute";
      case "view", "resize" -> "reshape";
      case "broadcastTo" -> "broadcast";
      case "vstack", "row_stack", "rbind", "vertcat" -> "vcat";
      case "column_stack" -> "augment";
      case "quad" -> "integrate";
      case "percentile", "nanpercentile", "nanquantile", "prctile", "quantiles" -> "quantile";
      case "nanmean" -> "mean";
      case "nanmedian" -> "median";
      case "hist" -> "histogram";
      case "bincount", "Counter", "tabulate", "table" -> "counts";
      case "spearmanr", "pearsonr" -> "corr";
      case "minmax_scale", "MinMaxScaler" -> "rescale";
      case "StandardScaler", "zscore", "zscores" -> "standardize";
      case "OneHotEncoder", "dummyvar", "get_dummies", "to_categorical" -> "one_hot";
      case "LabelEncoder", "factorize" -> "codes";
      case "pairwise_distances", "cdist" -> "distance_matrix";
      case "PCA" -> "pca";
      default -> name;
    };
  }

  private static Optional<String> operator(String name) {
    return switch (name) {
      case "matmul", "multi_dot" -> Optional.of("A*B");
      case "multiply" -> Optional.of("A.*B");
      case "divide" -> Optional.of("A./B");
      case "pow" -> Optional.of("x^n");
      case "array", "Matrix", "matrix", "tensor", "asarray" -> Optional.of("[1,2;3,4]");
      case "symbols", "Symbol" -> Optional.of("x in R");
      case "array_equal" -> Optional.of("A == B");
      case "logical_and", "logical_or", "logical_not" -> Optional.of("A > 0 and not B > 1");
      case "seed", "manual_seed", "default_rng" -> Optional.of("rand(n, seed=1)");
      case "arange" -> Optional.of("0:0.1:1");
      case "pi" -> Optional.of("pi");
      case "nPr", "perm" -> Optional.of("factorial(n)/factorial(n - k)");
      case "div" -> Optional.of("floor(a/b)");
      case "len", "length", "size", "numel", "ndims", "ndim" -> Optional.of("shape(A)");
      case "confusion_matrix" -> Optional.of("crosstab(truth, prediction, square=true)");
      case "accuracy", "accuracy_score" -> Optional.of("mean(eq(truth, prediction))");
      case "mse", "mean_squared_error" -> Optional.of("mean((y - p).^2)");
      case "rmse" -> Optional.of("sqrt(mean((y - p).^2))");
      case "polyfit" -> Optional.of("lstsq(augment(x.^0, x), y)");
      case "train_test_split" -> Optional.of("shuffle(1..n, seed=1) for the order of rows");
      case "None" -> Optional.of("expand_dims(v, 2) for a new axis");
      case "map", "apply", "sapply", "lapply", "arrayfun" -> Optional.of("f.(v)");
      case "nrow", "ncol", "dim" -> Optional.of("shape(A)");
      case "vec" -> Optional.of("flatten(A^T)");
      case "colMeans" -> Optional.of("mean(A)");
      case "rowMeans" -> Optional.of("mean(A, axis=rows)");
      case "colSums" -> Optional.of("sum(A, axis=cols)");
      case "rowSums" -> Optional.of("sum(A, axis=rows)");
      case "head" -> Optional.of("data[1:5, :]");
      case "tail" -> Optional.of("data[end-4:end, :]");
      case "iloc", "loc" -> Optional.of("data[1:5, :], data[:, \"name\"]");
      case "groupby", "group_by", "aggregate", "tapply" ->
          Optional.of("--by species, an option of the command line");
      case "query" -> Optional.of("--where 'x > 0', an option of the command line");
      case "dropna" -> Optional.of("--na skip, an option of the command line");
      case "fillna" -> Optional.of("--na mean, an option of the command line");
      case "read_csv",
          "read_table",
          "read_json",
          "readtable",
          "readmatrix",
          "csvread",
          "dlmread",
          "fread",
          "loadtxt",
          "genfromtxt",
          "fromfile",
          "loadmat" ->
          Optional.of("-v A=data.csv or -d data.csv, options of the command line");
      case "save", "savez" -> Optional.of("-o npy, an option of the command line");
      case "to_csv", "write_csv", "savetxt", "csvwrite" ->
          Optional.of("-o csv, an option of the command line");
      case "is_symmetric", "issymmetric" -> Optional.of("properties(A).symmetric");
      case "is_positive_definite", "is_pos_def" -> Optional.of("definiteness(A)");
      case "isdiag" -> Optional.of("properties(A).diagonal");
      case "is_orthogonal" -> Optional.of("properties(A).orthogonal");
      case "bmm" -> Optional.of("A*B");
      case "print", "disp", "display", "return" ->
          Optional.of("x, alone: the last value is printed");
      case "let" -> Optional.of("x = 3");
      case "def" -> Optional.of("f(x) = x^2");
      case "float", "double" -> Optional.of("1/3 with --numeric");
      case "Infinity", "infinity", "infty" -> Optional.of("inf");
      case "fro" -> Optional.of("norm(A, F)");
      case "Rational" -> Optional.of("1/3");
      default -> Optional.empty();
    };
  }
}
