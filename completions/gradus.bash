# bash completion for gradus; written by: gradus completion bash
_gradus_files() {
  local IFS=$'\n'
  type compopt &>/dev/null && compopt -o filenames 2>/dev/null
  COMPREPLY=($(compgen -f -- "$1"))
}
_gradus() {
  local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} command=compute
  COMPREPLY=()
  # readline makes three words of A=data.csv and of --color=auto
  if [[ $cur == "=" ]]; then
    cur=""
    if [[ $prev != --* ]]; then _gradus_files ""; return; fi
  elif [[ $prev == "=" ]]; then
    prev=${COMP_WORDS[COMP_CWORD-2]}
    if [[ $prev != --* ]]; then _gradus_files "$cur"; return; fi
  fi
  if ((COMP_CWORD == 1)) && [[ $cur != -* ]]; then
    COMPREPLY=($(compgen -W "compute check learn quiz plot-ascii doc read typeset grade progress lint completion doctor help" -- "$cur"))
    return
  fi
  case ${COMP_WORDS[1]} in
    compute|c) command=compute ;;
    check) command=check ;;
    learn) command=learn ;;
    quiz) command=quiz ;;
    plot-ascii|plot) command=plot-ascii ;;
    doc) command=doc ;;
    read) command=read ;;
    typeset) command=typeset ;;
    grade) command=grade ;;
    progress) command=progress ;;
    lint) command=lint ;;
    completion) command=completion ;;
    doctor) command=doctor ;;
    help) command=help ;;
  esac
  case $command$prev in
    compute-v) _gradus_files "$cur"; return ;;
    compute-d|compute--data) _gradus_files "$cur"; return ;;
    compute-f|compute--file) _gradus_files "$cur"; return ;;
    compute--at) return ;;
    compute--batch) _gradus_files "$cur"; return ;;
    compute--columns) return ;;
    compute--where) return ;;
    compute--by) return ;;
    compute--header) COMPREPLY=($(compgen -W "auto yes no" -- "$cur")); return ;;
    compute--na) COMPREPLY=($(compgen -W "error skip mean" -- "$cur")); return ;;
    compute-o|compute--output) COMPREPLY=($(compgen -W "text plain json ndjson csv tsv markdown latex numpy pytorch octave npy npz mtx" -- "$cur")); return ;;
    compute--digits) return ;;
    compute--decimals) return ;;
    compute--color) COMPREPLY=($(compgen -W "auto always never" -- "$cur")); return ;;
    compute--width) return ;;
    compute--conventions) COMPREPLY=($(compgen -W "gradus numpy mml" -- "$cur")); return ;;
    compute--index-base) COMPREPLY=($(compgen -W "0 1" -- "$cur")); return ;;
    compute--dtype) COMPREPLY=($(compgen -W "f64 f32" -- "$cur")); return ;;
    compute--timeout) return ;;
    check--sig) return ;;
    check--decimals) return ;;
    check--test) COMPREPLY=($(compgen -W "equivalent antiderivative set any-order up-to-scale up-to-sign subspace" -- "$cur")); return ;;
    check--work) _gradus_files "$cur"; return ;;
    check--max-rules) return ;;
    check-v) _gradus_files "$cur"; return ;;
    check-d|check--data) _gradus_files "$cur"; return ;;
    check-o|check--output) COMPREPLY=($(compgen -W "text plain json" -- "$cur")); return ;;
    check--color) COMPREPLY=($(compgen -W "auto always never" -- "$cur")); return ;;
    check--width) return ;;
    check--timeout) return ;;
    learn-o|learn--output) COMPREPLY=($(compgen -W "text markdown json" -- "$cur")); return ;;
    learn--from) return ;;
    learn--placement) return ;;
    learn--seed) return ;;
    learn--course) return ;;
    learn--math) COMPREPLY=($(compgen -W "unicode ascii linear" -- "$cur")); return ;;
    learn--color) COMPREPLY=($(compgen -W "auto always never" -- "$cur")); return ;;
    learn--width) return ;;
    quiz-n|quiz--n) return ;;
    quiz--seed) return ;;
    quiz--level) return ;;
    quiz--feedback) COMPREPLY=($(compgen -W "none verdict full" -- "$cur")); return ;;
    quiz--minutes) return ;;
    quiz--attempts) return ;;
    quiz--export) _gradus_files "$cur"; return ;;
    quiz--export-key) _gradus_files "$cur"; return ;;
    quiz--answers) _gradus_files "$cur"; return ;;
    quiz--sheet) _gradus_files "$cur"; return ;;
    quiz--course) return ;;
    quiz-o|quiz--output) COMPREPLY=($(compgen -W "text json csv" -- "$cur")); return ;;
    quiz--math) COMPREPLY=($(compgen -W "unicode ascii linear" -- "$cur")); return ;;
    quiz--color) COMPREPLY=($(compgen -W "auto always never" -- "$cur")); return ;;
    quiz--width) return ;;
    plot-ascii--x) return ;;
    plot-ascii--y) return ;;
    plot-ascii--log) return ;;
    plot-ascii--variables) return ;;
    plot-ascii--point) return ;;
    plot-ascii--shade) return ;;
    plot-ascii--riemann) return ;;
    plot-ascii--slide) return ;;
    plot-ascii--levels) return ;;
    plot-ascii--path) _gradus_files "$cur"; return ;;
    plot-ascii--map) return ;;
    plot-ascii--bins) return ;;
    plot-ascii--fit) return ;;
    plot-ascii--by) return ;;
    plot-ascii--rank) return ;;
    plot-ascii--row) return ;;
    plot-ascii--shape) return ;;
    plot-ascii--temperature) return ;;
    plot-ascii--title) return ;;
    plot-ascii--xlabel) return ;;
    plot-ascii--ylabel) return ;;
    plot-ascii-v) _gradus_files "$cur"; return ;;
    plot-ascii-d|plot-ascii--data) _gradus_files "$cur"; return ;;
    plot-ascii--at) return ;;
    plot-ascii--columns) return ;;
    plot-ascii--where) return ;;
    plot-ascii--header) COMPREPLY=($(compgen -W "auto yes no" -- "$cur")); return ;;
    plot-ascii--na) COMPREPLY=($(compgen -W "error skip mean" -- "$cur")); return ;;
    plot-ascii-o|plot-ascii--output) COMPREPLY=($(compgen -W "text svg png" -- "$cur")); return ;;
    plot-ascii--canvas) COMPREPLY=($(compgen -W "auto ascii braille blocks kitty sixel" -- "$cur")); return ;;
    plot-ascii--width) return ;;
    plot-ascii--height) return ;;
    plot-ascii--color) COMPREPLY=($(compgen -W "auto always never" -- "$cur")); return ;;
    plot-ascii--theme) COMPREPLY=($(compgen -W "dark light" -- "$cur")); return ;;
    plot-ascii--frames) return ;;
    plot-ascii--timeout) return ;;
    doc-o|doc--output) COMPREPLY=($(compgen -W "text json" -- "$cur")); return ;;
    doc--color) COMPREPLY=($(compgen -W "auto always never" -- "$cur")); return ;;
    doc--width) return ;;
    read--color) COMPREPLY=($(compgen -W "auto always never" -- "$cur")); return ;;
    read--width) return ;;
    typeset--math) COMPREPLY=($(compgen -W "unicode ascii linear" -- "$cur")); return ;;
    typeset--theme) COMPREPLY=($(compgen -W "auto dark light" -- "$cur")); return ;;
    typeset--color) COMPREPLY=($(compgen -W "auto always never" -- "$cur")); return ;;
    typeset--width) return ;;
    grade--item) return ;;
    grade--seed) return ;;
    grade--answer) return ;;
    grade--part) return ;;
    grade--class) _gradus_files "$cur"; return ;;
    grade--overrides) _gradus_files "$cur"; return ;;
    grade--secret) _gradus_files "$cur"; return ;;
    grade--student) return ;;
    grade--seeds) _gradus_files "$cur"; return ;;
    grade-o|grade--output) COMPREPLY=($(compgen -W "text plain json csv" -- "$cur")); return ;;
    grade--course) return ;;
    grade--math) COMPREPLY=($(compgen -W "unicode ascii linear" -- "$cur")); return ;;
    grade--color) COMPREPLY=($(compgen -W "auto always never" -- "$cur")); return ;;
    grade--width) return ;;
    progress-o|progress--output) COMPREPLY=($(compgen -W "text json" -- "$cur")); return ;;
    progress--anki) _gradus_files "$cur"; return ;;
    progress--course) return ;;
    progress--math) COMPREPLY=($(compgen -W "unicode ascii linear" -- "$cur")); return ;;
    progress--color) COMPREPLY=($(compgen -W "auto always never" -- "$cur")); return ;;
    progress--width) return ;;
    lint--seeds) return ;;
    lint-o|lint--output) COMPREPLY=($(compgen -W "text json" -- "$cur")); return ;;
    lint--color) COMPREPLY=($(compgen -W "auto always never" -- "$cur")); return ;;
    lint--width) return ;;
    doctor-o|doctor--output) COMPREPLY=($(compgen -W "text json" -- "$cur")); return ;;
    doctor--width) return ;;
  esac
  case $command in
    compute)
      if [[ $cur == -* ]]; then
        COMPREPLY=($(compgen -W "-v -d --data -f --file --at --batch --each --columns --where --by --header --na -o --output --steps --digits --decimals --percent --exact --numeric -q --quiet --color --ascii --width --conventions --index-base --dtype --timeout -h --help" -- "$cur"))
      fi ;;
    check)
      if [[ $cur == -* ]]; then
        COMPREPLY=($(compgen -W "--strict --sig --decimals --test --work --max-rules -v -d --data -o --output -q --quiet --color --ascii --width --timeout -h --help" -- "$cur"))
      fi ;;
    learn)
      if [[ $cur == -* ]]; then
        COMPREPLY=($(compgen -W "--list --print -o --output --from --restart --placement --seed --course --math --color --ascii --width -h --help" -- "$cur"))
      fi ;;
    quiz)
      if [[ $cur == -* ]]; then
        COMPREPLY=($(compgen -W "-n --n --seed --due --new --level --list --feedback --exam --minutes --attempts --export --export-key --force --answers --sheet --course -o --output --math --color --ascii --width -h --help" -- "$cur"))
      fi ;;
    plot-ascii)
      if [[ $cur == -* ]]; then
        COMPREPLY=($(compgen -W "--x --y --log --variables --point --shade --riemann --slide --levels --path --map --bins --fit --by --rank --row --shape --temperature --title --xlabel --ylabel -v -d --data --at --columns --where --header --na -o --output --canvas --ascii --width --height --color --theme --still --describe -q --quiet --frames --stream --timeout -h --help" -- "$cur"))
      else
        COMPREPLY=($(compgen -W "curve tangent derivative riemann taylor limit newton loglinear contour slice surface field graph scatter line hist density box bar corr confusion transform parallelogram eigen vectors sum projection balls heatmap image bars softmax matmul broadcast numberline venn tree dice" -- "$cur"))
      fi ;;
    doc)
      if [[ $cur == -* ]]; then
        COMPREPLY=($(compgen -W "-o --output --color --ascii --width --names -h --help" -- "$cur"))
      else
        COMPREPLY=($(compgen -W "$(gradus doc --names 2>/dev/null)" -- "$cur"))
      fi ;;
    read)
      if [[ $cur == -* ]]; then
        COMPREPLY=($(compgen -W "--color --ascii --width -h --help" -- "$cur"))
      fi ;;
    typeset)
      if [[ $cur == -* ]]; then
        COMPREPLY=($(compgen -W "--math --theme --color --ascii --width -q --quiet -h --help" -- "$cur"))
      fi ;;
    grade)
      if [[ $cur == -* ]]; then
        COMPREPLY=($(compgen -W "--item --seed --answer --part --show --key --class --overrides --stats --secret --student --seeds -o --output --course --math --color --ascii --width -h --help" -- "$cur"))
      fi ;;
    progress)
      if [[ $cur == -* ]]; then
        COMPREPLY=($(compgen -W "-o --output --anki --force --yes --course --math --color --ascii --width -h --help" -- "$cur"))
      else
        COMPREPLY=($(compgen -W "due export import forget compact" -- "$cur"))
      fi ;;
    lint)
      if [[ $cur == -* ]]; then
        COMPREPLY=($(compgen -W "--seeds --lock --watch -o --output --color --ascii --width -h --help" -- "$cur"))
      fi ;;
    completion)
      if [[ $cur == -* ]]; then
        COMPREPLY=($(compgen -W "-h --help" -- "$cur"))
      else
        COMPREPLY=($(compgen -W "bash zsh fish powershell" -- "$cur"))
      fi ;;
    doctor)
      if [[ $cur == -* ]]; then
        COMPREPLY=($(compgen -W "-o --output --width -h --help" -- "$cur"))
      fi ;;
    help)
      if [[ $cur == -* ]]; then
        COMPREPLY=($(compgen -W "-h --help" -- "$cur"))
      else
        COMPREPLY=($(compgen -W "compute check learn quiz plot-ascii doc read typeset grade progress lint completion doctor help" -- "$cur"))
      fi ;;
  esac
}
complete -o default -F _gradus gradus
