# PowerShell completion for gradus; written by: gradus completion powershell
Register-ArgumentCompleter -Native -CommandName gradus -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $commands = [ordered]@{
    'compute' = 'Evaluates expressions; the word compute may be left out'
    'check' = 'Tells whether an answer means the same as a reference, and what went wrong'
    'doc' = 'Explains functions and notation, searches them, or lists all'
    'read' = 'Says a formula in words'
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
      '--work' = 'marks a derivation line by line: plain text or Markdown'
      '--max-rules' = 'with --work: a line that takes more rules than this is a jump'
      '-v' = 'binds a name: A=data.csv to a file, A=- to standard input, x=3 to an expression'
      '-d' = 'binds `data` and every column by its name'
      '--data' = 'binds `data` and every column by its name'
      '-o' = 'the verdict in words, or JSON'
      '--output' = 'the verdict in words, or JSON'
      '-q' = 'the verdict alone'
      '--quiet' = 'the verdict alone'
      '--timeout' = 'the longest computation, 10 unless given'
      '-h' = 'shows this help'
      '--help' = 'shows this help'
    }
    'doc' = [ordered]@{
      '-o' = 'a page for people, or JSON'
      '--output' = 'a page for people, or JSON'
      '--width' = 'columns to lay the page out for'
      '--names' = 'lists all names, one a line, for completion'
      '-h' = 'shows this help'
      '--help' = 'shows this help'
    }
    'read' = [ordered]@{
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
    'doc-o' = @('text', 'json')
    'doc--output' = @('text', 'json')
    'completion' = @('bash', 'zsh', 'fish', 'powershell')
    'doctor-o' = @('text', 'json')
    'doctor--output' = @('text', 'json')
    'help' = @('compute', 'check', 'doc', 'read', 'completion', 'doctor', 'help')
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
