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
    COMPREPLY=($(compgen -W "compute check plot-ascii doc read typeset completion doctor help" -- "$cur"))
    return
  fi
  case ${COMP_WORDS[1]} in
    compute|c) command=compute ;;
    check) command=check ;;
    plot-ascii|plot) command=plot-ascii ;;
    doc) command=doc ;;
    read) command=read ;;
    typeset) command=typeset ;;
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
    check--timeout) return ;;
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
    doc--width) return ;;
    typeset--math) COMPREPLY=($(compgen -W "unicode ascii linear" -- "$cur")); return ;;
    typeset--theme) COMPREPLY=($(compgen -W "auto dark light" -- "$cur")); return ;;
    typeset--color) COMPREPLY=($(compgen -W "auto always never" -- "$cur")); return ;;
    typeset--width) return ;;
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
        COMPREPLY=($(compgen -W "--strict --sig --decimals --test --work --max-rules -v -d --data -o --output -q --quiet --timeout -h --help" -- "$cur"))
      fi ;;
    plot-ascii)
      if [[ $cur == -* ]]; then
        COMPREPLY=($(compgen -W "--x --y --log --variables --point --shade --riemann --slide --levels --path --map --bins --fit --by --rank --row --shape --temperature --title --xlabel --ylabel -v -d --data --at --columns --where --header --na -o --output --canvas --ascii --width --height --color --theme --still --describe -q --quiet --frames --stream --timeout -h --help" -- "$cur"))
      else
        COMPREPLY=($(compgen -W "curve tangent derivative riemann taylor limit newton loglinear contour slice surface field graph scatter line hist density box bar corr confusion transform parallelogram eigen vectors sum projection balls heatmap image bars softmax matmul broadcast numberline venn tree dice" -- "$cur"))
      fi ;;
    doc)
      if [[ $cur == -* ]]; then
        COMPREPLY=($(compgen -W "-o --output --width --names -h --help" -- "$cur"))
      else
        COMPREPLY=($(compgen -W "$(gradus doc --names 2>/dev/null)" -- "$cur"))
      fi ;;
    read)
      if [[ $cur == -* ]]; then
        COMPREPLY=($(compgen -W "-h --help" -- "$cur"))
      fi ;;
    typeset)
      if [[ $cur == -* ]]; then
        COMPREPLY=($(compgen -W "--math --theme --color --ascii --width -q --quiet -h --help" -- "$cur"))
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
        COMPREPLY=($(compgen -W "compute check plot-ascii doc read typeset completion doctor help" -- "$cur"))
      fi ;;
  esac
}
complete -o default -F _gradus gradus
