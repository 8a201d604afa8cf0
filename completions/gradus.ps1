# PowerShell completion for gradus; written by: gradus completion powershell
Register-ArgumentCompleter -Native -CommandName gradus -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $commands = [ordered]@{
    'compute' = 'Evaluates expressions; the word compute may be left out'
    'check' = 'Tells whether an answer means the same as a reference, and what went wrong'
    'learn' = 'Walks through a lesson, or lists them'
    'quiz' = 'Asks questions, judges the answers, and repeats what is due'
    'plot-ascii' = 'Draws functions, data and the pictures of lessons'
    'doc' = 'Explains functions and notation, searches them, or lists all'
    'read' = 'Says a formula in words'
    'typeset' = 'Draws formulas written in LaTeX, and pages in Markdown'
    'grade' = 'Marks one answer, or the answers of a class'
    'progress' = 'Shows what was learned and what is due; exports, imports, forgets'
    'lint' = 'Checks lessons and quiz items'
    'completion' = 'Writes a script with which a shell completes gradus commands'
    'doctor' = 'Shows versions, limits, conventions, folders and the terminal'
    'help' = 'Explains the commands and their options'
  }
  $options = @{
    'compute' = [ordered]@{
      '-v' = 'binds a name: A=data.csv to a file (A=@data always), A=- to standard input, x=3 to an expression'
      '-d' = 'binds `data` and every column by its name'
      '--data' = 'binds `data` and every column by its name'
      '-f' = 'evaluates the statements of a file first'
      '--file' = 'evaluates the statements of a file first'
      '--at' = 'substitutes after the work is done'
      '--batch' = 'evaluates one expression a line, prints one JSON line each'
      '--each' = 'the lines of standard input, or of --batch, are data: _ is one after the other'
      '--columns' = 'which columns of data files: 1-4, bmi,bp, /^petal/, !species'
      '--where' = 'which rows of data files: ''age > 30 and sex == "f"'''
      '--by' = 'answers once for each group of rows of a data file; with the name of a method, works that way: definition, parts, substitution, lhopital'
      '--header' = 'whether data files begin with column names'
      '--na' = 'what a missing number does: refuse, drop its row, take the mean'
      '-o' = 'the form of the answer; text on a terminal, else plain'
      '--output' = 'the form of the answer; text on a terminal, else plain'
      '--steps' = 'shows how the answer is found; --steps=brief its main lines'
      '--digits' = 'significant digits; JSON keeps them all'
      '--decimals' = 'digits behind the point'
      '--percent' = 'numbers in per cent'
      '--exact' = 'fractions and roots instead of decimals; data files are read exactly'
      '--numeric' = 'decimals instead of fractions and roots'
      '-q' = 'the result alone: no notes, no warnings'
      '--quiet' = 'the result alone: no notes, no warnings'
      '--color' = 'whether to colour'
      '--ascii' = 'nothing but ASCII, on a terminal too'
      '--width' = 'columns to lay the answer out for'
      '--conventions' = 'index base, divisors and layouts to follow'
      '--index-base' = 'the index of the first entry'
      '--dtype' = 'computes everything in machine numbers'
      '--timeout' = 'the longest computation, 10 unless given'
      '-h' = 'shows this help'
      '--help' = 'shows this help'
    }
    'check' = [ordered]@{
      '--strict' = 'rounded decimals, a missing + C and smaller domains are wrong'
      '--sig' = 'so many significant digits are enough'
      '--decimals' = 'so many digits behind the point are enough'
      '--test' = 'what counts as the same: equivalent, antiderivative, set, any-order, up-to-scale, up-to-sign, subspace'
      '--work' = 'marks a derivation line by line: plain text, Markdown or LaTeX'
      '--max-rules' = 'with --work: a line that takes more rules than this is a jump'
      '-v' = 'binds a name: A=data.csv to a file, A=- to standard input, x=3 to an expression'
      '-d' = 'binds `data` and every column by its name'
      '--data' = 'binds `data` and every column by its name'
      '-o' = 'the verdict in words, or JSON'
      '--output' = 'the verdict in words, or JSON'
      '-q' = 'the verdict alone'
      '--quiet' = 'the verdict alone'
      '--color' = 'whether to colour'
      '--ascii' = 'nothing but ASCII, on a terminal too'
      '--width' = 'columns to lay the page out for'
      '--timeout' = 'the longest computation, 10 unless given'
      '-h' = 'shows this help'
      '--help' = 'shows this help'
    }
    'learn' = [ordered]@{
      '--list' = 'lists the lessons'
      '--print' = 'writes the whole lesson, with everything answered'
      '-o' = 'text or markdown for --print, text or json for the list'
      '--output' = 'text or markdown for --print, text or json for the list'
      '--from' = 'begins at a step, by its number or name'
      '--restart' = 'begins at the first step'
      '--placement' = 'a short quiz that can mark a chapter as known'
      '--seed' = 'which variants of the questions'
      '--course' = 'another course than the one that comes with it'
      '--math' = 'how formulas are drawn; linear is one line, for logs and screen readers'
      '--color' = 'whether to colour'
      '--ascii' = 'nothing but ASCII, on a terminal too'
      '--width' = 'columns to lay the page out for'
      '-h' = 'shows this help'
      '--help' = 'shows this help'
    }
    'quiz' = [ordered]@{
      '-n' = 'how many questions, 10 unless given'
      '--n' = 'how many questions, 10 unless given'
      '--seed' = 'the same questions again for the same answers'
      '--due' = 'only what is due for review'
      '--new' = 'only what was never asked'
      '--level' = 'this difficulty, instead of one that follows you'
      '--list' = 'the topics, and what you know of each'
      '--feedback' = 'what is said to a wrong answer; none tells all at the end'
      '--exam' = 'no hints, no calculator, one level for all questions, marks at the end'
      '--minutes' = 'how long an exam lasts, 30 unless given; what is typed later does not count'
      '--attempts' = 'how often a question may be tried; with 1, each line of a pipe answers one question'
      '--export' = 'writes a sheet to hand out, in Markdown'
      '--export-key' = 'writes its answers and worked solutions'
      '--force' = 'an export replaces a file that exists'
      '--answers' = 'marks a sheet that was filled in'
      '--sheet' = 'the sheet that --answers belongs to, when that is a list or CSV'
      '--course' = 'another course than the one that comes with it'
      '-o' = 'a conversation, or a line of JSON for each event; the report of --answers also as CSV'
      '--output' = 'a conversation, or a line of JSON for each event; the report of --answers also as CSV'
      '--math' = 'how formulas are drawn; linear is one line, for logs and screen readers'
      '--color' = 'whether to colour'
      '--ascii' = 'nothing but ASCII, on a terminal too'
      '--width' = 'columns to lay the page out for'
      '-h' = 'shows this help'
      '--help' = 'shows this help'
    }
    'plot-ascii' = [ordered]@{
      '--x' = 'the range from left to right, as -pi..pi; chosen well when not given'
      '--y' = 'the range from bottom to top'
      '--log' = 'logarithmic axes'
      '--variables' = 'which names are the axes, where there are others'
      '--point' = 'the point of a tangent, a slice, a gradient'
      '--shade' = 'shades the area under the curve'
      '--riemann' = 'approximates the area by N strips'
      '--slide' = 'a slider: a parameter of the expression; three values in a pipe'
      '--levels' = 'contour lines: how many, at which values, or evenly many points between'
      '--path' = 'draws the points of a data file or a bound matrix on top, as a path'
      '--map' = 'the colours of values'
      '--bins' = 'how many bins'
      '--fit' = 'what is drawn through the points'
      '--by' = 'colours rows by a column of words or whole numbers'
      '--rank' = 'ranks to rebuild an image with: 1,2,5'
      '--row' = 'which row of the data'
      '--shape' = 'how a row of numbers becomes an image'
      '--temperature' = 'temperatures of a softmax: 2,1,0.5'
      '--title' = 'a title above the picture'
      '--xlabel' = 'what the horizontal axis measures'
      '--ylabel' = 'what the vertical axis measures'
      '-v' = 'binds a name: A=data.csv to a file, x=3 to an expression'
      '-d' = 'binds `data` and every column by its name'
      '--data' = 'binds `data` and every column by its name'
      '--at' = 'gives values to other variables'
      '--columns' = 'which columns of data: 1-4, bmi,bp, /^petal/, !species'
      '--where' = 'which rows of data: ''age > 30'''
      '--header' = 'whether data files begin with column names'
      '--na' = 'what a missing number does: refuse, drop its row, take the mean'
      '-o' = 'text, or a file for a page: -o svg > curve.svg'
      '--output' = 'text, or a file for a page: -o svg > curve.svg'
      '--canvas' = 'what to draw with; auto takes the best the terminal says it can, ASCII in a pipe'
      '--ascii' = 'nothing but ASCII'
      '--width' = 'columns'
      '--height' = 'rows'
      '--color' = 'whether to colour'
      '--theme' = 'the background the colours suit'
      '--still' = 'no motion and no slider, on a terminal too'
      '--describe' = 'says in words what the picture shows'
      '-q' = 'no notes'
      '--quiet' = 'no notes'
      '--frames' = 'writes the pictures of a motion into a folder, as SVG or PNG'
      '--stream' = 'redraws on a terminal as lines of data arrive'
      '--timeout' = 'the longest computation, 10 unless given'
      '-h' = 'shows this help'
      '--help' = 'shows this help'
    }
    'doc' = [ordered]@{
      '-o' = 'a page for people, or JSON'
      '--output' = 'a page for people, or JSON'
      '--color' = 'whether to colour'
      '--ascii' = 'nothing but ASCII, on a terminal too'
      '--width' = 'columns to lay the page out for'
      '--names' = 'lists all names, one a line, for completion'
      '-h' = 'shows this help'
      '--help' = 'shows this help'
    }
    'read' = [ordered]@{
      '--color' = 'whether to colour'
      '--ascii' = 'nothing but ASCII, on a terminal too'
      '--width' = 'columns to lay the page out for'
      '-h' = 'shows this help'
      '--help' = 'shows this help'
    }
    'typeset' = [ordered]@{
      '--math' = 'how formulas are drawn; linear is one line, for logs and screen readers'
      '--theme' = 'the background the colours are for'
      '--color' = 'whether to colour'
      '--ascii' = 'nothing but ASCII, on a terminal too'
      '--width' = 'columns to lay the page out for'
      '-q' = 'no notes about what is unknown or broken'
      '--quiet' = 'no notes about what is unknown or broken'
      '-h' = 'shows this help'
      '--help' = 'shows this help'
    }
    'grade' = [ordered]@{
      '--item' = 'the item: its id, or generated/TOPIC/LEVEL'
      '--seed' = 'which variant of it'
      '--answer' = 'the answer; standard input unless given. Partly right and wrong form exit with 1, handed back with 3'
      '--part' = 'what was answered to an earlier part of the question'
      '--show' = 'prints the question, and marks nothing'
      '--key' = 'prints the model answer and its steps too'
      '--class' = 'marks a CSV with student, item, seed, attempt, answer'
      '--overrides' = 'a marked CSV in which a teacher filled in override, 0 to 1'
      '--stats' = 'numbers by item and by mistake, as -o text'
      '--secret' = 'derives each student''s seed from the bytes of this file'
      '--student' = 'whose seed it is, with --secret'
      '--seeds' = 'prints the seed of each student, a name a line, with --secret'
      '-o' = 'words, a line for each sentence, JSON; a class: csv (marks) or text (statistics)'
      '--output' = 'words, a line for each sentence, JSON; a class: csv (marks) or text (statistics)'
      '--course' = 'another course than the one that comes with it'
      '--math' = 'how formulas are drawn; linear is one line, for logs and screen readers'
      '--color' = 'whether to colour'
      '--ascii' = 'nothing but ASCII, on a terminal too'
      '--width' = 'columns to lay the page out for'
      '-h' = 'shows this help'
      '--help' = 'shows this help'
    }
    'progress' = [ordered]@{
      '-o' = 'a page for people, or JSON'
      '--output' = 'a page for people, or JSON'
      '--anki' = 'export: the items you met, as a table that Anki imports'
      '--force' = 'export: replaces a file that exists'
      '--yes' = 'forget: does not ask'
      '--course' = 'another course than the one that comes with it'
      '--math' = 'how formulas are drawn; linear is one line, for logs and screen readers'
      '--color' = 'whether to colour'
      '--ascii' = 'nothing but ASCII, on a terminal too'
      '--width' = 'columns to lay the page out for'
      '-h' = 'shows this help'
      '--help' = 'shows this help'
    }
    'lint' = [ordered]@{
      '--seeds' = 'seeds to try each item with, 50 unless given'
      '--lock' = 'writes the ids there are to ids.lock; none may vanish later'
      '--watch' = 'looks again whenever a file changes; Ctrl-C ends'
      '-o' = 'a page for people, or JSON'
      '--output' = 'a page for people, or JSON'
      '--color' = 'whether to colour'
      '--ascii' = 'nothing but ASCII, on a terminal too'
      '--width' = 'columns to lay the page out for'
      '-h' = 'shows this help'
      '--help' = 'shows this help'
    }
    'completion' = [ordered]@{
      '-h' = 'shows this help'
      '--help' = 'shows this help'
    }
    'doctor' = [ordered]@{
      '-o' = 'a page for people, or JSON'
      '--output' = 'a page for people, or JSON'
      '--width' = 'columns to lay the page out for'
      '-h' = 'shows this help'
      '--help' = 'shows this help'
    }
    'help' = [ordered]@{
      '-h' = 'shows this help'
      '--help' = 'shows this help'
    }
  }
  $values = @{
    'compute--header' = @('auto', 'yes', 'no')
    'compute--na' = @('error', 'skip', 'mean')
    'compute-o' = @('text', 'plain', 'json', 'ndjson', 'csv', 'tsv', 'markdown', 'latex', 'numpy', 'pytorch', 'octave', 'npy', 'npz', 'mtx')
    'compute--output' = @('text', 'plain', 'json', 'ndjson', 'csv', 'tsv', 'markdown', 'latex', 'numpy', 'pytorch', 'octave', 'npy', 'npz', 'mtx')
    'compute--steps' = @('full', 'brief')
    'compute--color' = @('auto', 'always', 'never')
    'compute--conventions' = @('gradus', 'numpy', 'mml')
    'compute--index-base' = @('0', '1')
    'compute--dtype' = @('f64', 'f32')
    'check--test' = @('equivalent', 'antiderivative', 'set', 'any-order', 'up-to-scale', 'up-to-sign', 'subspace')
    'check-o' = @('text', 'plain', 'json')
    'check--output' = @('text', 'plain', 'json')
    'check--color' = @('auto', 'always', 'never')
    'learn-o' = @('text', 'markdown', 'json')
    'learn--output' = @('text', 'markdown', 'json')
    'learn--math' = @('unicode', 'ascii', 'linear')
    'learn--color' = @('auto', 'always', 'never')
    'quiz--feedback' = @('none', 'verdict', 'full')
    'quiz-o' = @('text', 'json', 'csv')
    'quiz--output' = @('text', 'json', 'csv')
    'quiz--math' = @('unicode', 'ascii', 'linear')
    'quiz--color' = @('auto', 'always', 'never')
    'plot-ascii--header' = @('auto', 'yes', 'no')
    'plot-ascii--na' = @('error', 'skip', 'mean')
    'plot-ascii-o' = @('text', 'svg', 'png')
    'plot-ascii--output' = @('text', 'svg', 'png')
    'plot-ascii--canvas' = @('auto', 'ascii', 'braille', 'blocks', 'kitty', 'sixel')
    'plot-ascii--color' = @('auto', 'always', 'never')
    'plot-ascii--theme' = @('dark', 'light')
    'plot-ascii' = @('curve', 'tangent', 'derivative', 'riemann', 'taylor', 'limit', 'newton', 'loglinear', 'contour', 'slice', 'surface', 'field', 'graph', 'scatter', 'line', 'hist', 'density', 'box', 'bar', 'corr', 'confusion', 'transform', 'parallelogram', 'eigen', 'vectors', 'sum', 'projection', 'balls', 'heatmap', 'image', 'bars', 'softmax', 'matmul', 'broadcast', 'numberline', 'venn', 'tree', 'dice')
    'doc-o' = @('text', 'json')
    'doc--output' = @('text', 'json')
    'doc--color' = @('auto', 'always', 'never')
    'read--color' = @('auto', 'always', 'never')
    'typeset--math' = @('unicode', 'ascii', 'linear')
    'typeset--theme' = @('auto', 'dark', 'light')
    'typeset--color' = @('auto', 'always', 'never')
    'grade-o' = @('text', 'plain', 'json', 'csv')
    'grade--output' = @('text', 'plain', 'json', 'csv')
    'grade--math' = @('unicode', 'ascii', 'linear')
    'grade--color' = @('auto', 'always', 'never')
    'progress-o' = @('text', 'json')
    'progress--output' = @('text', 'json')
    'progress--math' = @('unicode', 'ascii', 'linear')
    'progress--color' = @('auto', 'always', 'never')
    'progress' = @('due', 'export', 'import', 'forget', 'compact')
    'lint-o' = @('text', 'json')
    'lint--output' = @('text', 'json')
    'lint--color' = @('auto', 'always', 'never')
    'completion' = @('bash', 'zsh', 'fish', 'powershell')
    'doctor-o' = @('text', 'json')
    'doctor--output' = @('text', 'json')
    'help' = @('compute', 'check', 'learn', 'quiz', 'plot-ascii', 'doc', 'read', 'typeset', 'grade', 'progress', 'lint', 'completion', 'doctor', 'help')
  }
  $words = @($commandAst.CommandElements | ForEach-Object { $_.ToString() })
  $done = if ($wordToComplete) { $words.Count - 1 } else { $words.Count }
  $command = if ($done -gt 1 -and $commands.Contains($words[1])) { $words[1] } else { 'compute' }
  $previous = $words[$done - 1]
  $found = if ($done -eq 1 -and -not $wordToComplete.StartsWith('-')) { $commands }
    elseif ($values.Contains("$command$previous")) { $values["$command$previous"] }
    elseif ($wordToComplete.StartsWith('-')) { $options[$command] }
    elseif ($command -eq 'doc') { @(gradus doc --names 2>$null) }
    elseif ($values.Contains($command)) { $values[$command] }
  if ($found -is [System.Collections.IDictionary]) {
    $found.GetEnumerator() | Where-Object { $_.Key.StartsWith($wordToComplete) } | ForEach-Object {
      [System.Management.Automation.CompletionResult]::new($_.Key, $_.Key, 'ParameterName', $_.Value)
    }
  } else {
    $found | Where-Object { $_ -and $_.StartsWith($wordToComplete) }
  }
}
